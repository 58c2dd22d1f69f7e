package org.calmtrace.ledger.check;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.HexFormat;
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

  /**
   * @param sealed number of events over which a checkpoint was signed
   * @param remembered the checkpoint that is kept outside the database, if it counts
   * @param mended looks for what was found rewritten before
   */
  CheckRun(
      StoredLedger ledger,
      Findings findings,
      Walk begin,
      CheckpointReader reader,
      long sealed,
      @Nullable Found remembered,
      MendedCheck mended) {
    this.ledger = ledger;
    this.findings = findings;
    Sha256 sha = new Sha256();
    TileWitness witness = new TileWitness(ledger, sha);
    indexes = new IndexCheck(ledger, findings);
    tiles = new TileCheck(ledger, findings, sha, begin.tiles(), begin.position(), sealed);
    checkpoints =
        new CheckpointCheck(ledger, findings, sha, witness, reader, begin.checkpoint(), remembered);
    Unknown unknown = begin.position() == 0 ? Unknown.IS_NEW : Unknown.IS_EARLIER;
    SequenceCheck sequences = new SequenceCheck(sha, findings, unknown, indexes);
    chain =
        new ChainCheck(
            sha, findings, begin, witness, List.of(sequences, indexes, tiles, checkpoints, mended));
    cursor = begin.commit() < 0 ? ledger.all() : ledger.from(begin.commit());
    if (begin.commit() >= 0) {
      requireUnchanged(begin);
    }
  }

  /** The commit before is the one that was checked: else what is to come has another past. */
  private void requireUnchanged(Walk begin) {
    CompactRange tree = begin.tree();
    boolean there = cursor.hasNext() && commit.read(cursor.next()).position() == begin.commit();
    if (!there || tree != null && !commit.tree().holds(tree)) {
      findings.add(
          new Finding(
              Flaw.REWRITTEN,
              begin.commit(),
              begin.position() - 1,
              tree == null ? "" : HexFormat.of().formatHex(tree.root()),
              there ? "its tree is another" : "no commit begins there"));
    }
    if (!there) {
      reopen(begin.position());
    }
  }

  private void reopen(long from) {
    cursor.close();
    cursor = ledger.from(from);
  }

  /**
   * Goes on for so many events, or to the end, or until there is more wrong than is told; and past
   * something wrong until it is clear what the next commit is built upon.
   *
   * @param size of the ledger, for the progress only
   * @return whether it has come to the end
   */
  boolean run(long most, long size, CheckProgress progress) {
    while ((events < most || !chain.isSound()) && !findings.isFull()) {
      if (!cursor.hasNext()) {
        return true;
      }
      commit.read(cursor.next());
      if (isAfterGap() && looks > 0) {
        lookAgain();
        continue;
      }
      if (chain.continues(commit)) {
        looks = LOOKS;
      }
      long before = chain.expected();
      chain.take(commit);
      // What was refused leaves it where it is, and is read again with the next part.
      events += chain.expected() - before;
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
    return chain.walk(tiles.partial(), checkpoints.last());
  }

  @Override
  public void close() {
    cursor.close();
    checkpoints.close();
  }
}
