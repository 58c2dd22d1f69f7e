package org.calmtrace.ledger;

/** Why the ledger is not signed at this moment. */
public enum SealProblem {
  /** It was signed before, and the key is not here. */
  NO_KEY,
  /** The last checkpoint bears no signature by a key that is known here. */
  FOREIGN_SIGNATURE,
  /** It is shorter than a checkpoint says that was signed: the database is from an earlier day. */
  WENT_BACK,
  /** Its beginning is not what a checkpoint says that was signed. */
  CHANGED,
  /** Its leaves lead to another tree than its last commit says, or are not all there. */
  CONTRADICTED,
  /** The store or the folder of the keys does not answer; it is tried again. */
  UNAVAILABLE;

  /** Whether it stays until an administrator brings something back, or declares the loss. */
  public boolean lasts() {
    return this != UNAVAILABLE;
  }
}
