package org.calmtrace.ledger.merkle;

/** A proof does not show what it should; the message says why in words for a person. */
public final class ProofException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong with a proof. */
  public enum Defect {
    /** A size is negative, or the earlier tree is said to be the larger one. */
    SIZE,
    /** The tree has no such position. */
    INDEX,
    /** A hash is not 32 bytes long. */
    HASH_LENGTH,
    /** Hashes are left over, or there are more than any tree needs. */
    TOO_MANY,
    /** The proof ends below the root. */
    TOO_FEW,
    /** All is in form, and another root comes out. */
    ROOT
  }

  private final Defect defect;

  ProofException(Defect defect, String message) {
    super(message);
    this.defect = defect;
  }

  public Defect defect() {
    return defect;
  }
}
