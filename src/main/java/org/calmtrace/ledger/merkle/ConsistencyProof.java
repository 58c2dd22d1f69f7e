package org.calmtrace.ledger.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.calmtrace.ledger.merkle.ProofException.Defect;

/**
 * Shows that a tree begins with the whole of an earlier one, so that nothing was changed or taken
 * away in between (RFC 6962 section 2.1.2, RFC 9162 section 2.1.4). As somebody claims it: nothing
 * is checked before {@link #verify}.
 *
 * @param from size of the earlier tree
 * @param to size of the later tree
 * @param hashes none if {@code from} is 0 or {@code to}
 */
public record ConsistencyProof(long from, long to, List<byte[]> hashes) {

  public ConsistencyProof {
    hashes = List.copyOf(hashes);
  }

  /**
   * {@code PROOF(from, D[0:to])}; empty where that is not defined because nothing has to be shown.
   *
   * @throws IllegalArgumentException if the sizes are not in order, or the tree never had them
   */
  public static ConsistencyProof of(SubtreeHashes tree, long from, long to) {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException("No tree grows from " + from + " to " + to + " leaves");
    }
    List<byte[]> proof = new ArrayList<>();
    if (from > 0) {
      subproof(tree, from, 0, to, true, proof);
    }
    return new ConsistencyProof(from, to, proof);
  }

  /**
   * @param known whether this part is the whole of the earlier tree, whose root a verifier has
   */
  private static void subproof(
      SubtreeHashes tree, long old, long from, long to, boolean known, List<byte[]> proof) {
    if (old == to) {
      if (!known) {
        proof.add(Parts.root(tree, from, to));
      }
      return;
    }
    long middle = from + Parts.split(to - from);
    if (old <= middle) {
      subproof(tree, old, from, middle, known, proof);
      proof.add(Parts.root(tree, middle, to));
    } else {
      subproof(tree, old, middle, to, false, proof);
      proof.add(Parts.root(tree, from, middle));
    }
  }

  /**
   * Checks the proof, RFC 9162 section 2.1.4.2.
   *
   * @param fromRoot of the earlier tree, as the reader keeps it
   * @param toRoot of the later tree, as the reader knows it from somebody he trusts
   * @throws ProofException unless the proof shows exactly this
   */
  public void verify(byte[] fromRoot, byte[] toRoot) throws ProofException {
    if (from < 0 || from > to) {
      throw new ProofException(Defect.SIZE, "No tree grows from " + from + " to " + to + " leaves");
    }
    Hashes.requireRoot(from, fromRoot);
    Hashes.requireRoot(to, toRoot);
    Hashes.requireProof(hashes);
    if (from == 0 || from == to) {
      verifyNothingToShow(fromRoot, toRoot);
    } else {
      verifyGrowth(fromRoot, toRoot);
    }
  }

  private void verifyNothingToShow(byte[] fromRoot, byte[] toRoot) throws ProofException {
    if (!hashes.isEmpty()) {
      throw new ProofException(
          Defect.TOO_MANY, "From " + from + " to " + to + " leaves a proof is empty");
    }
    if (from == to && !Arrays.equals(fromRoot, toRoot)) {
      throw new ProofException(Defect.ROOT, "Two trees of " + to + " leaves have different roots");
    }
  }

  private void verifyGrowth(byte[] fromRoot, byte[] toRoot) throws ProofException {
    // The earlier tree is one complete subtree: the proof leaves out its root, which is known.
    boolean complete = Long.bitCount(from) == 1;
    if (hashes.isEmpty()) {
      throw new ProofException(Defect.TOO_FEW, "The proof is empty");
    }
    byte[] seed = complete ? fromRoot : hashes.getFirst();
    Ascent ascent = new Ascent(from - 1, to - 1);
    ascent.skipRightChildren();
    byte[] earlier = seed;
    byte[] later = seed;
    for (byte[] hash : hashes.subList(complete ? 0 : 1, hashes.size())) {
      if (ascent.passesLeft()) {
        earlier = TreeHash.node(hash, earlier);
        later = TreeHash.node(hash, later);
      } else {
        later = TreeHash.node(later, hash);
      }
    }
    ascent.requireTop();
    requireSame(from, earlier, fromRoot);
    requireSame(to, later, toRoot);
  }

  private static void requireSame(long size, byte[] computed, byte[] root) throws ProofException {
    if (!Arrays.equals(computed, root)) {
      throw new ProofException(
          Defect.ROOT, "The proof leads to another root than that of " + size + " leaves");
    }
  }
}
