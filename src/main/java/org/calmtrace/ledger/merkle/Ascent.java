package org.calmtrace.ledger.merkle;

import org.calmtrace.ledger.merkle.ProofException.Defect;

/**
 * The way from a leaf up to the root, as RFC 9162 sections 2.1.3.2 and 2.1.4.2 walk it: which side
 * does the next hash of the proof stand on, and is the top reached?
 */
final class Ascent {

  /**
   * Position at the present height of what is proved, and of the last node; {@code fn}, {@code sn}.
   */
  private long node;

  private long last;

  Ascent(long node, long last) {
    this.node = node;
    this.last = last;
  }

  /** Up to the largest complete subtree that ends with the leaf. */
  void skipRightChildren() {
    while ((node & 1) == 1) {
      rise();
    }
  }

  /**
   * Takes the next hash of the proof.
   *
   * @return true if it goes to the left of what has been computed so far
   * @throws ProofException if the root was reached before
   */
  boolean passesLeft() throws ProofException {
    if (last == 0) {
      throw new ProofException(
          Defect.TOO_MANY, "The proof has more hashes than the tree has levels");
    }
    boolean left = (node & 1) == 1 || node == last;
    if (left) {
      // The last node of an odd row has no sibling and rises as it is.
      while ((node & 1) == 0 && node != 0) {
        rise();
      }
    }
    rise();
    return left;
  }

  void requireTop() throws ProofException {
    if (last != 0) {
      throw new ProofException(Defect.TOO_FEW, "The proof ends below the root: it lacks hashes");
    }
  }

  private void rise() {
    node >>>= 1;
    last >>>= 1;
  }
}
