package org.calmtrace.ledger.merkle;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.calmtrace.ledger.merkle.ProofException.Defect;

/** Leaves and claims that the tests of proofs share. */
final class Trees {

  private static final HexFormat HEX = HexFormat.of();

  /** The eight leaves by which implementations of RFC 6962 are compared. */
  static final List<byte[]> PUBLISHED =
      hex(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private Trees() {}

  static List<byte[]> hex(String... values) {
    return Stream.of(values).map(HEX::parseHex).toList();
  }

  static List<String> hex(List<byte[]> values) {
    return values.stream().map(HEX::formatHex).toList();
  }

  static List<byte[]> randomLeaves(int size, long seed) {
    Random random = new Random(seed);
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      byte[] leaf = new byte[1 + random.nextInt(40)];
      random.nextBytes(leaf);
      leaves.add(leaf);
    }
    return leaves;
  }

  static MemoryTree tree(List<byte[]> leaves) {
    return MemoryTree.of(leaves.stream().map(TreeHash::leaf).toList());
  }

  /**
   * As large a tree as one likes: all leaves are the same, so all subtrees of one height are, and
   * 63 hashes say everything.
   */
  static SubtreeHashes endless() {
    List<byte[]> hashes = new ArrayList<>();
    hashes.add(TreeHash.leaf(new byte[] {1}));
    while (hashes.size() < 63) {
      hashes.add(TreeHash.node(hashes.getLast(), hashes.getLast()));
    }
    return (height, index) -> hashes.get(height);
  }

  interface Claim {
    void verify() throws ProofException;
  }

  /** What is wrong with it; fails if nothing is. */
  static Defect defect(Claim claim) {
    try {
      claim.verify();
    } catch (ProofException e) {
      return e.defect();
    }
    throw new AssertionError("It was taken for proved");
  }

  static boolean holds(Claim claim) {
    try {
      claim.verify();
      return true;
    } catch (ProofException e) {
      return false;
    }
  }
}
