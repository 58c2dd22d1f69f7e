package org.calmtrace.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: the roots of its complete subtrees, largest first, one for each bit set
 * in its size. It is all that is needed to append leaves and to know the root, and it is at most 63
 * hashes long. Immutable.
 */
public final class CompactRange {

  private static final CompactRange EMPTY = new CompactRange(0, List.of());

  private final long size;
  private final List<byte[]> roots;

  private CompactRange(long size, List<byte[]> roots) {
    this.size = size;
    this.roots = roots;
  }

  public static CompactRange empty() {
    return EMPTY;
  }

  /**
   * A range as {@link #size()} and {@link #roots()} gave it.
   *
   * @throws IllegalArgumentException if the number or a length of the hashes does not fit the size
   */
  public static CompactRange of(long size, List<byte[]> roots) {
    if (size < 0 || roots.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(
          "A tree of " + size + " leaves has no range of " + roots.size() + " hashes");
    }
    for (byte[] root : roots) {
      if (root.length != TreeHash.LENGTH) {
        throw new IllegalArgumentException("A hash of " + root.length + " bytes");
      }
    }
    return new CompactRange(size, List.copyOf(roots));
  }

  /** The range after one more leaf, given by its leaf hash. */
  public CompactRange append(byte[] leafHash) {
    List<byte[]> longer = new ArrayList<>(roots);
    byte[] right = leafHash;
    // Each bit carried by adding one to the size joins two subtrees of equal height.
    for (long carry = size; (carry & 1) == 1; carry >>>= 1) {
      right = TreeHash.node(longer.removeLast(), right);
    }
    longer.add(right);
    return new CompactRange(size + 1, longer);
  }

  /** Number of leaves. */
  public long size() {
    return size;
  }

  /** Roots of the complete subtrees, largest (leftmost) first; not to be written to. */
  public List<byte[]> roots() {
    return List.copyOf(roots);
  }

  /** The Merkle tree hash of all leaves, RFC 6962 section 2.1. */
  public byte[] root() {
    if (roots.isEmpty()) {
      return TreeHash.empty();
    }
    byte[] root = roots.getLast();
    for (int i = roots.size() - 2; i >= 0; i--) {
      root = TreeHash.node(roots.get(i), root);
    }
    return root;
  }
}
