package org.calmtrace.ledger.check;

import com.mongodb.client.MongoCursor;
import java.util.Arrays;
import java.util.HexFormat;
import org.bson.RawBsonDocument;
import org.calmtrace.ledger.check.CheckpointReader.Found;
import org.calmtrace.ledger.note.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Whether every stored checkpoint is signed by a known key and says what the tree was at its size.
 * That is how a ledger is found out that was written anew and agrees with itself.
 */
final class CheckpointCheck implements CommitFollower, AutoCloseable {

  private final Findings findings;
  private final CheckpointReader reader;
  private final Edge passing;
  private final MongoCursor<RawBsonDocument> stored;
  private final @Nullable Found remembered;

  private @Nullable Found next;

  /** Size of the last one that was read; {@link Finding#NOWHERE} before any. */
  private long last;

  private final TileWitness tiles;

  /** Number of events that a checkpoint has borne out so far, or tiles that one bears out. */
  private long borneOut;

  /** The tree over so many events; null if it was not met with. */
  private @Nullable Edge borneOutTree;

  /**
   * @param last size of the checkpoint before the first that is to be compared
   * @param remembered the one that is kept outside the database, if it is readable
   */
  CheckpointCheck(
      StoredLedger ledger,
      Findings findings,
      Sha256 sha,
      TileWitness tiles,
      CheckpointReader reader,
      long last,
      @Nullable Found remembered) {
    this.findings = findings;
    this.reader = reader;
    this.passing = new Edge(sha);
    this.stored = ledger.checkpoints(last);
    this.last = last;
    this.borneOut = Math.max(last, 0);
    this.remembered = remembered;
    this.tiles = tiles;
    this.borneOutTree = borneOut == 0 ? new Edge(sha) : null;
    advance();
  }

  private void advance() {
    next = stored.hasNext() ? reader.read(stored.next()) : null;
  }

  /** Size of the last checkpoint that was compared. */
  long last() {
    return last;
  }

  @Override
  public void passed(
      RawCommit commit, EventCheck events, byte[] @Nullable [] leaves, Edge before, Edge after) {
    end();
    while (next != null && next.size() <= after.size()) {
      compare(next, leaves, before, after);
      advance();
      end();
    }
    if (remembered != null && isIn(remembered.size(), before, after)) {
      compareRoot(remembered, leaves, before, after, "kept outside the database");
    }
  }

  private static boolean isIn(long size, Edge before, Edge after) {
    return size > before.size() && size <= after.size();
  }

  /** Those that no commit can pass: they are numbered by no size. */
  void end() {
    while (next != null && next.size() < 0) {
      finding(Flaw.CHECKPOINT_STRAY, Finding.NOWHERE, next, "its _id is no size");
      advance();
    }
  }

  private void compare(Found found, byte[] @Nullable [] leaves, Edge before, Edge after) {
    Flaw flaw = found.flaw();
    if (flaw != null) {
      finding(flaw, Math.max(found.size() - 1, 0), found, found.detail());
    } else if (found.previous() != Math.max(last, 0)) {
      String detail = "it names " + found.previous() + " as the one before, which is " + last;
      finding(Flaw.CHECKPOINT_CHAIN, Math.max(found.size() - 1, 0), found, detail);
    }
    // One of before that is only read late is compared when all is checked again.
    if (isIn(found.size(), before, after)) {
      compareRoot(found, leaves, before, after, "stored");
    }
    last = found.size();
  }

  private void compareRoot(
      Found found, byte[] @Nullable [] leaves, Edge before, Edge after, String where) {
    Checkpoint checkpoint = found.checkpoint();
    if (checkpoint == null) {
      return;
    }
    Edge tree = treeAt(found.size(), leaves, before, after);
    byte[] root = tree.root();
    if (Arrays.equals(root, checkpoint.root())) {
      borneOut = found.size();
      borneOutTree = tree.copy();
    } else {
      narrowDown(checkpoint);
      HexFormat hex = HexFormat.of();
      String detail =
          "the checkpoint "
              + where
              + " has root "
              + hex.formatHex(checkpoint.root())
              + ", the leaves have "
              + hex.formatHex(root);
      finding(Flaw.CHECKPOINT_ROOT, borneOut, found, detail);
    }
  }

  /** Where exactly the events begin to be others, if the tiles tell. */
  private void narrowDown(Checkpoint checkpoint) {
    if (borneOutTree != null) {
      long first = tiles.firstDifference(borneOutTree, checkpoint.size(), checkpoint.root());
      borneOut = Math.max(borneOut, first);
      borneOutTree = null;
    }
  }

  private Edge treeAt(long size, byte[] @Nullable [] leaves, Edge before, Edge after) {
    if (size == after.size()) {
      return after;
    }
    passing.set(before);
    for (int i = 0; passing.size() < size; i++) {
      byte[] leaf = leaves[i];
      if (leaf != null) {
        passing.append(leaf);
      }
    }
    return passing;
  }

  private void finding(Flaw flaw, long position, Found found, String detail) {
    findings.add(Finding.from(flaw, position, found.size(), detail));
  }

  @Override
  public void lost() {}

  @Override
  public void close() {
    stored.close();
  }
}
