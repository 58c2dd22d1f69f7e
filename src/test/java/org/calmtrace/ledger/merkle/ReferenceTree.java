package org.calmtrace.ledger.merkle;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 section 2.1 word for word: slow, and sharing no code with ours. */
final class ReferenceTree {

  private ReferenceTree() {}

  static byte[] root(List<byte[]> leaves) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    int n = leaves.size();
    if (n == 0) {
      return sha256.digest();
    }
    if (n == 1) {
      sha256.update((byte) 0);
      return sha256.digest(leaves.getFirst());
    }
    int k = split(n);
    byte[] left = root(leaves.subList(0, k));
    byte[] right = root(leaves.subList(k, n));
    sha256.update((byte) 1);
    sha256.update(left);
    return sha256.digest(right);
  }

  /** {@code PATH(m, D[n])} of section 2.1.1. */
  static List<byte[]> path(int m, List<byte[]> leaves) throws Exception {
    int n = leaves.size();
    if (n == 1) {
      return List.of();
    }
    int k = split(n);
    return m < k
        ? with(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
        : with(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
  }

  /** {@code PROOF(m, D[n])} of section 2.1.2, for 0 < m <= n. */
  static List<byte[]> proof(int m, List<byte[]> leaves) throws Exception {
    return subproof(m, leaves, true);
  }

  private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean b) throws Exception {
    int n = leaves.size();
    if (m == n) {
      return b ? List.of() : List.of(root(leaves));
    }
    int k = split(n);
    return m <= k
        ? with(subproof(m, leaves.subList(0, k), b), root(leaves.subList(k, n)))
        : with(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
  }

  /** The largest power of two smaller than n. */
  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static List<byte[]> with(List<byte[]> path, byte[] last) {
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}
