package org.calmtrace.ledger.merkle;

import java.util.Arrays;
import java.util.List;
import org.calmtrace.ledger.merkle.ProofException.Defect;

/** What has to hold of hashes before anything is computed from them. */
final class Hashes {

  /** As many as the formats carry, and as a tree of 2^62 leaves can need. */
  private static final int LONGEST_PROOF = 63;

  private Hashes() {}

  static void requireProof(List<byte[]> hashes) throws ProofException {
    if (hashes.size() > LONGEST_PROOF) {
      throw new ProofException(
          Defect.TOO_MANY, "No tree needs a proof of " + hashes.size() + " hashes");
    }
    for (byte[] hash : hashes) {
      requireLength("hash of the proof", hash);
    }
  }

  static void requireRoot(long size, byte[] root) throws ProofException {
    requireLength("root", root);
    if (size == 0 && !Arrays.equals(root, TreeHash.empty())) {
      throw new ProofException(Defect.ROOT, "A tree without leaves has another root");
    }
  }

  static void requireLength(String what, byte[] hash) throws ProofException {
    if (hash.length != TreeHash.LENGTH) {
      throw new ProofException(
          Defect.HASH_LENGTH,
          "A " + what + " has " + hash.length + " bytes and not " + TreeHash.LENGTH);
    }
  }
}
