package org.calmtrace.ledger.check;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bson.RawBsonDocument;
import org.calmtrace.ledger.check.CheckpointReader.Found;
import org.calmtrace.ledger.check.SequenceCheck.Unknown;
import org.calmtrace.ledger.merkle.CompactRange;
import org.jspecify.annotations.Nullable;

/** One way through the ledger or a part of it, with one cursor. For one thread. */
final class CheckRun implements AutoCloseable {

  /**
   * A commit that is being stored may be visible before the one in front of it: a gap is only one
   * if it is still there after a moment.
   */
  private static final Duration MOMENT = Duration.ofMillis(150);

  private static final int LOOKS = 3;

  private final StoredLedger ledger;
  private final Findings findings;
  private final IndexCheck indexes;
  private final TileCheck tiles;
  private final CheckpointCheck checkpoints;
  private final ChainCheck chain;
  private final RawCommit commit = new RawCommit();

  private MongoCursor<RawBsonDocument> cursor;

  /** How often it still looks again. */
  private int looks = LOOKS;

  private long events;
  private long last;

  /**
   * @param sealed number of events over which a checkpoint was signed
   * @param remembered the checkpoint that is kept outside the database, if it counts
   */
  CheckRun(
      StoredLedger ledger,
      Findings findings,
      Walk begin,
      CheckpointReader reader,
      long sealed,
      @Nullable Found remembered) {
    this.ledger = ledger;
    this.findings = findings;
    this.last = begin.commit();
    Sha256 sha = new Sha256();
    indexes = new IndexCheck(ledger, findings);
    tiles = new TileCheck(ledger, findings, sha, begin.tiles(), begin.position(), sealed);
    checkpoints =
        new CheckpointCheck(ledger, findings, sha, reader, begin.checkpoint(), remembered);
    Unknown unknown = begin.position() == 0 ? Unknown.IS_NEW : Unknown.IS_EARLIER;
    SequenceCheck sequences = new SequenceCheck(sha, findings, unknown, indexes);
    CompactRange tree = begin.tree();
    chain =
        new ChainCheck(
            sha,
            findings,
            begin.position(),
            tree == null ? null : new Edge(sha, tree),
            List.of(sequences, indexes, tiles, checkpoints));
    cursor = begin.commit() < 0 ? ledger.all() : ledger.from(begin.commit());
    if (begin.commit() >= 0) {
      requireUnchanged(begin, tree);
    }
  }

  /** The commit before is the one that was checked: else what is to come has another past. */
  private void requireUnchanged(Walk begin, @Nullable CompactRange tree) {
    boolean there = cursor.hasNext() && read(cursor.next()).position() == begin.commit();
    boolean same =
        there && commit.next() == begin.position() && (tree == null || commit.tree().holds(tree));
    if (!same) {
      findings.add(
          Finding.from(
              Flaw.REWRITTEN,
              begin.commit(),
              begin.position() - 1,
              there ? "its tree is another" : "no commit begins there"));
    }
    if (!there) {
      reopen(begin.position());
    }
  }

  private RawCommit read(RawBsonDocument document) {
    Bytes bytes = Bytes.of(document);
    return commit.read(bytes.array(), bytes.from(), bytes.length());
  }

  private void reopen(long from) {
    cursor.close();
    cursor = ledger.from(from);
  }

  /**
   * Goes on for so many events, or to the end, or until there is more wrong than is told.
   *
   * @param size of the ledger, for the progress only
   * @return whether it has come to the end
   */
  boolean run(long most, long size, CheckProgress progress) {
    while (events < most && !findings.isFull()) {
      if (!cursor.hasNext()) {
        return true;
      }
      read(cursor.next());
      if (isAfterGap() && looks > 0) {
        lookAgain();
        continue;
      }
      chain.take(commit);
      events += Math.max(1, commit.count());
      last = commit.isNumbered() ? Math.max(last, commit.position()) : last;
      progress.checked(chain.expected(), size);
    }
    return false;
  }

  private boolean isAfterGap() {
    return commit.isNumbered() && commit.position() > chain.expected() && !chain.continues(commit);
  }

  private void lookAgain() {
    looks--;
    LockSupport.parkNanos(MOMENT.toNanos());
    reopen(chain.expected());
  }

  /** Compares what was put off. */
  void end() {
    indexes.end();
    tiles.end();
    checkpoints.end();
  }

  Walk walk() {
    Edge tree = chain.tree();
    return new Walk(
        chain.expected(),
        last,
        tree == null ? null : tree.range(),
        tiles.partial(),
        checkpoints.last());
  }

  @Override
  public void close() {
    cursor.close();
    checkpoints.close();
  }
}
