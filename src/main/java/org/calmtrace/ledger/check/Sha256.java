package org.calmtrace.ledger.check;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.calmtrace.ledger.merkle.TreeHash;

/**
 * SHA-256 with one digest for a whole run: looking one up for each hash, as {@link TreeHash} does,
 * costs a third of the time. For one thread.
 */
final class Sha256 {

  private static final byte NODE = 0x01;

  private final MessageDigest digest;

  /** The prefix and two children. */
  private final byte[] node = new byte[1 + 2 * TreeHash.LENGTH];

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    node[0] = NODE;
  }

  void add(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
  }

  void add(byte one) {
    digest.update(one);
  }

  /** The hash of what was added. */
  byte[] hash() {
    return digest.digest();
  }

  void hashInto(byte[] target) {
    try {
      digest.digest(target, 0, TreeHash.LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("a hash has 32 bytes", e);
    }
  }

  /** As {@link TreeHash#node}. */
  byte[] node(byte[] left, byte[] right) {
    System.arraycopy(left, 0, node, 1, TreeHash.LENGTH);
    System.arraycopy(right, 0, node, 1 + TreeHash.LENGTH, TreeHash.LENGTH);
    digest.update(node);
    return digest.digest();
  }
}
