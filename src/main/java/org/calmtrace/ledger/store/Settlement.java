package org.calmtrace.ledger.store;

/** What became of commits that were sent: known, or sent again until it was. */
sealed interface Settlement {

  /** How many commits, from the first, are stored. */
  int stored();

  /** All of them. */
  record Complete(int stored) implements Settlement {}

  /** The commit after the stored ones has its position taken by another process. */
  record PositionTaken(int stored) implements Settlement {}

  /** The commit after the stored ones holds a key that is taken: it alone is refused. */
  record KeyTaken(int stored, DuplicateKeyException cause) implements Settlement {}

  /** The server will never take the commit after the stored ones, e.g. because it is too large. */
  record Rejected(int stored, RuntimeException cause) implements Settlement {}
}
