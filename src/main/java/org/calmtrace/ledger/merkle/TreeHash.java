package org.calmtrace.ledger.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The three hashes of RFC 6962 section 2.1, with SHA-256. Leaves and nodes are hashed under
 * different prefixes, so that a node can never be passed off as a leaf.
 */
public final class TreeHash {

  /** Length of every hash here, in bytes. */
  public static final int LENGTH = 32;

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private TreeHash() {}

  /**
   * The root of the tree without leaves: the hash of nothing, which is not the hash of an empty
   * leaf.
   */
  public static byte[] empty() {
    return sha256().digest();
  }

  /** {@code SHA-256(0x00 ‖ data)}. */
  public static byte[] leaf(byte[] data) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return digest.digest(data);
  }

  /** {@code SHA-256(0x01 ‖ left ‖ right)}. */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
