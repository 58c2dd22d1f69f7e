package org.calmtrace.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/** How RFC 6962 section 2.1 divides a tree. */
final class Parts {

  private Parts() {}

  /** How many leaves go to the left: the largest power of two smaller than {@code size}. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  /**
   * The leaves from here to before there, as a tree of their own.
   *
   * @param from where a part of a tree begins, so a multiple of a power of two that is not smaller
   *     than the number of leaves: the subtrees taken here are then subtrees of the whole
   */
  static CompactRange range(SubtreeHashes hashes, long from, long to) {
    List<byte[]> roots = new ArrayList<>();
    long begin = from;
    while (begin < to) {
      long leaves = Long.highestOneBit(to - begin);
      int height = Long.numberOfTrailingZeros(leaves);
      roots.add(hashes.hash(height, begin >>> height));
      begin += leaves;
    }
    return CompactRange.of(to - from, roots);
  }

  /** {@code MTH(D[from:to])}. */
  static byte[] root(SubtreeHashes hashes, long from, long to) {
    return range(hashes, from, to).root();
  }
}
