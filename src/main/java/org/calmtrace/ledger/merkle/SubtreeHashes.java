package org.calmtrace.ledger.merkle;

/**
 * Where the roots of complete subtrees come from: tiles, or a tree in memory. Roots and proofs at
 * every size that the tree has had are made of these and of nothing else.
 */
@FunctionalInterface
public interface SubtreeHashes {

  /**
   * The root of the leaves from {@code index · 2^height} to before {@code (index + 1) · 2^height}.
   *
   * @throws IllegalArgumentException if the tree does not have all of these leaves
   */
  byte[] hash(int height, long index);

  /** The root of the first leaves: {@code MTH(D[0:size])} of RFC 6962 section 2.1. */
  default byte[] root(long size) {
    return range(size).root();
  }

  /** What a writer goes on from after the first leaves. */
  default CompactRange range(long size) {
    return Parts.range(this, 0, size);
  }
}
