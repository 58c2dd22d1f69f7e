package org.calmtrace.ledger.checkpoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.calmtrace.ledger.note.SignedNote;

/** Where signed checkpoints are kept. A seam, so that a test can lose writes and answers here. */
interface CheckpointStore {

  /** The one of the largest size. */
  Optional<Kept> last();

  /** The first that is not smaller, to have a proof against. */
  Optional<Kept> atLeast(long size);

  /** All from this size on, by size, at most so many. */
  List<Kept> from(long size, int atMost);

  /**
   * Keeps a checkpoint as the one that follows {@code previous}.
   *
   * @param previous size of the last one, 0 if there is none
   * @return false, and nothing is kept, if another follows that one already or has this size
   */
  boolean add(long size, long previous, SignedNote note, Instant at);

  /** Takes out, for good, those larger than this. */
  void removeAbove(long size);

  /**
   * What stands there, whoever wrote it: nothing in it is checked.
   *
   * @param note the note's text
   */
  record Kept(long size, String note, Instant at) {}
}
