package org.calmtrace.ledger.merkle;

import java.security.MessageDigest;
import java.util.List;

/** The definition of RFC 6962 section 2.1 word for word: slow, and sharing no code with ours. */
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
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    byte[] left = root(leaves.subList(0, k));
    byte[] right = root(leaves.subList(k, n));
    sha256.update((byte) 1);
    sha256.update(left);
    return sha256.digest(right);
  }
}
