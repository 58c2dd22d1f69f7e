package org.calmtrace.ledger.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.calmtrace.ledger.merkle.ProofException.Defect;

/**
 * Shows that a leaf stands at a position in a tree (RFC 6962 section 2.1.1, RFC 9162 section
 * 2.1.3). As somebody claims it: nothing is checked before {@link #verify}.
 *
 * @param index position of the leaf, from 0
 * @param size of the tree
 * @param hashes of the siblings, from the leaf's to the one below the root
 */
public record InclusionProof(long index, long size, List<byte[]> hashes) {

  public InclusionProof {
    hashes = List.copyOf(hashes);
  }

  /**
   * The audit path {@code PATH(index, D[0:size])}.
   *
   * @throws IllegalArgumentException if the tree has no such leaf, or never had this size
   */
  public static InclusionProof of(SubtreeHashes tree, long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index);
    }
    List<byte[]> path = new ArrayList<>();
    path(tree, index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  private static void path(SubtreeHashes tree, long index, long from, long to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + Parts.split(to - from);
    if (index < middle) {
      path(tree, index, from, middle, path);
      path.add(Parts.root(tree, middle, to));
    } else {
      path(tree, index, middle, to, path);
      path.add(Parts.root(tree, from, middle));
    }
  }

  /**
   * Checks the proof, RFC 9162 section 2.1.3.2.
   *
   * @param leafHash of the leaf, as the reader has computed it from the leaf's data
   * @param root of the tree of {@link #size}, as the reader knows it from somebody he trusts
   * @throws ProofException unless the proof shows exactly this
   */
  public void verify(byte[] leafHash, byte[] root) throws ProofException {
    if (size < 0) {
      throw new ProofException(Defect.SIZE, "There is no tree of " + size + " leaves");
    }
    if (index < 0 || index >= size) {
      throw new ProofException(
          Defect.INDEX, "A tree of " + size + " leaves has no position " + index);
    }
    Hashes.requireLength("leaf hash", leafHash);
    Hashes.requireLength("root", root);
    Hashes.requireProof(hashes);
    if (!Arrays.equals(rootFrom(leafHash), root)) {
      throw new ProofException(
          Defect.ROOT, "The leaf and its proof lead to another root than the tree's");
    }
  }

  private byte[] rootFrom(byte[] leafHash) throws ProofException {
    Ascent ascent = new Ascent(index, size - 1);
    byte[] hash = leafHash;
    for (byte[] sibling : hashes) {
      hash = ascent.passesLeft() ? TreeHash.node(sibling, hash) : TreeHash.node(hash, sibling);
    }
    ascent.requireTop();
    return hash;
  }
}
