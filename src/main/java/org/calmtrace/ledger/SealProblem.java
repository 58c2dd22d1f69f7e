package org.calmtrace.ledger;

/** Why the ledger is not signed at this moment. */
public enum SealProblem {
  /** It was signed before, and the key is not here. */
  NO_KEY,
  /** The key that is here was followed by another one, which is not. */
  OTHER_KEY,
  /** The last checkpoint bears no signature by a key that is known here. */
  FOREIGN_SIGNATURE,
  /** It is shorter than a checkpoint says that was signed: the database is from an earlier day. */
  WENT_BACK,
  /** Its beginning is not what a checkpoint says that was signed. */
  CHANGED,
  /** Its leaves lead to another tree than its last commit says, or are not all there. */
  CONTRADICTED,
  /** Something that signing needs is there and cannot be used, such as a damaged file. */
  FAILED,
  /** The store or the folder of the keys does not answer; it is tried again. */
  UNAVAILABLE;

  /** Whether it stays until somebody brings something back, or declares a loss. */
  public boolean lasts() {
    return this != UNAVAILABLE;
  }

  /** Whether what is stored may be another ledger than the one that was signed. */
  public boolean inDoubt() {
    return switch (this) {
      case FOREIGN_SIGNATURE, WENT_BACK, CHANGED, CONTRADICTED -> true;
      case NO_KEY, OTHER_KEY, FAILED, UNAVAILABLE -> false;
    };
  }

  /**
   * Whether declaring a loss makes it go away. What contradicts itself can be signed under no name.
   */
  public boolean mayBeDeclared() {
    return switch (this) {
      case NO_KEY, OTHER_KEY, FOREIGN_SIGNATURE, WENT_BACK, CHANGED -> true;
      case CONTRADICTED, FAILED, UNAVAILABLE -> false;
    };
  }
}
