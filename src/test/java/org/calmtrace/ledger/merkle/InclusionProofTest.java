package org.calmtrace.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.calmtrace.ledger.merkle.ProofException.Defect;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InclusionProofTest {

  private static final List<byte[]> LEAVES = Trees.randomLeaves(64, 6962);
  private static final MemoryTree TREE = Trees.tree(LEAVES);

  @Test
  void thePublishedPathsComeOut() throws Exception {
    MemoryTree tree = Trees.tree(Trees.PUBLISHED);
    published(tree, 0, 1);
    published(
        tree,
        0,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    published(
        tree,
        5,
        8,
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    published(tree, 2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    published(
        tree,
        1,
        5,
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  private static void published(MemoryTree tree, int index, int size, String... hashes)
      throws Exception {
    InclusionProof proof = InclusionProof.of(tree, index, size);
    assertThat(Trees.hex(proof.hashes())).containsExactly(hashes);
    proof.verify(TreeHash.leaf(Trees.PUBLISHED.get(index)), tree.root(size));
  }

  @Test
  void everyLeafOfEverySizeUpTo64HasThePathOfTheSlowReference() throws Exception {
    for (int size = 1; size <= 64; size++) {
      List<byte[]> leaves = LEAVES.subList(0, size);
      byte[] root = ReferenceTree.root(leaves);
      assertThat(TREE.root(size)).isEqualTo(root);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(TREE, index, size);
        assertThat(proof.hashes()).containsExactlyElementsOf(ReferenceTree.path(index, leaves));
        proof.verify(TreeHash.leaf(leaves.get(index)), root);
      }
    }
  }

  @Test
  void noProofShowsAnythingElseThanItsOwnLeafPositionAndSize() throws Exception {
    for (int size = 1; size <= 24; size++) {
      for (int index = 0; index < size; index++) {
        List<byte[]> hashes = InclusionProof.of(TREE, index, size).hashes();
        for (int claimedSize = 0; claimedSize <= 50; claimedSize++) {
          for (int claimed = 0; claimed <= 50; claimed++) {
            InclusionProof other = new InclusionProof(claimed, claimedSize, hashes);
            byte[] leaf = TreeHash.leaf(LEAVES.get(index));
            byte[] root = TREE.root(size);
            boolean holds = Trees.holds(() -> other.verify(leaf, root));
            // One path may serve two pairs of index and size; then both pairs ask for the same
            // hashing. Never two positions of the true size.
            if (claimedSize == size) {
              assertThat(holds)
                  .as("%d of %d as %d", index, size, claimed)
                  .isEqualTo(claimed == index);
            }
          }
        }
      }
    }
  }

  @Test
  void largerTreesProveEverySampledLeaf() throws Exception {
    Random random = new Random(2119);
    List<byte[]> leaves = Trees.randomLeaves(5000, 9162);
    MemoryTree tree = Trees.tree(leaves);
    for (int i = 0; i < 60; i++) {
      int size = 1 + random.nextInt(leaves.size());
      int index = random.nextInt(size);
      List<byte[]> part = leaves.subList(0, size);
      InclusionProof proof = InclusionProof.of(tree, index, size);
      assertThat(proof.hashes()).containsExactlyElementsOf(ReferenceTree.path(index, part));
      proof.verify(TreeHash.leaf(leaves.get(index)), ReferenceTree.root(part));
    }
  }

  @Test
  void theLargestTreesProveToo() throws Exception {
    SubtreeHashes tree = Trees.endless();
    byte[] leaf = tree.hash(0, 0);
    for (long size : new long[] {Long.MAX_VALUE, 1L << 62, (1L << 62) + 1, (1L << 62) - 1}) {
      for (long index : new long[] {0, 1, size / 2, size - 2, size - 1}) {
        InclusionProof proof = InclusionProof.of(tree, index, size);
        assertThat(proof.hashes().size()).isLessThanOrEqualTo(63);
        proof.verify(leaf, tree.root(size));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongIsNamed() {
    long max = Long.MAX_VALUE;
    return Stream.of(
        hostile("the next position", Defect.ROOT, 4, 7, path(), leaf(), root()),
        hostile("the neighbour's leaf", Defect.ROOT, 3, 7, path(), leaf(2), root()),
        hostile("position the size", Defect.INDEX, 7, 7, path(), leaf(), root()),
        hostile("position beyond", Defect.INDEX, 3 + 8, 7, path(), leaf(), root()),
        hostile("negative position", Defect.INDEX, -1, 7, path(), leaf(), root()),
        hostile("smallest position", Defect.INDEX, Long.MIN_VALUE, 7, path(), leaf(), root()),
        hostile("largest position", Defect.INDEX, max, max, path(), leaf(), root()),
        hostile("negative size", Defect.SIZE, 3, -1, path(), leaf(), root()),
        hostile("smallest size", Defect.SIZE, 3, Long.MIN_VALUE, path(), leaf(), root()),
        hostile("an empty tree", Defect.INDEX, 0, 0, List.of(), leaf(), TreeHash.empty()),
        hostile("doubled size", Defect.TOO_FEW, 3, 14, path(), leaf(), root()),
        hostile("halved size", Defect.INDEX, 3, 3, path(), leaf(), root()),
        hostile("size four", Defect.TOO_MANY, 3, 4, path(), leaf(), root()),
        hostile("largest size", Defect.TOO_FEW, 3, max, path(), leaf(), root()),
        hostile("no hash", Defect.TOO_FEW, 3, 7, List.of(), leaf(), root()),
        hostile("one hash too few", Defect.TOO_FEW, 3, 7, path().subList(0, 2), leaf(), root()),
        hostile("first hash missing", Defect.TOO_FEW, 3, 7, path().subList(1, 3), leaf(), root()),
        hostile("one hash too many", Defect.TOO_MANY, 3, 7, with(root()), leaf(), root()),
        hostile("63 hashes for few leaves", Defect.TOO_MANY, 3, 7, hashes(63), leaf(), root()),
        hostile("64 hashes", Defect.TOO_MANY, 3, max, hashes(64), leaf(), root()),
        hostile("two hashes swapped", Defect.ROOT, 3, 7, swapped(), leaf(), root()),
        hostile("an empty hash", Defect.HASH_LENGTH, 3, 7, with(new byte[0]), leaf(), root()),
        hostile("a hash of 31 bytes", Defect.HASH_LENGTH, 3, 7, hashOf(31), leaf(), root()),
        hostile("a hash of 33 bytes", Defect.HASH_LENGTH, 3, 7, hashOf(33), leaf(), root()),
        hostile("a leaf of 31 bytes", Defect.HASH_LENGTH, 3, 7, path(), new byte[31], root()),
        hostile("a root of 64 bytes", Defect.HASH_LENGTH, 3, 7, path(), leaf(), new byte[64]),
        hostile("the empty tree's root", Defect.ROOT, 3, 7, path(), leaf(), TreeHash.empty()),
        hostile("another size's root", Defect.ROOT, 3, 7, path(), leaf(), TREE.root(8)),
        hostile(
            "a node as a leaf",
            Defect.TOO_FEW,
            1,
            7,
            List.of(TREE.hash(1, 0)),
            TREE.hash(1, 1),
            root()));
  }

  private static DynamicTest hostile(
      String name,
      Defect defect,
      long index,
      long size,
      List<byte[]> hashes,
      byte[] leaf,
      byte[] root) {
    InclusionProof proof = new InclusionProof(index, size, hashes);
    return DynamicTest.dynamicTest(
        name, () -> assertThat(Trees.defect(() -> proof.verify(leaf, root))).isEqualTo(defect));
  }

  @Test
  void everyChangedBitOfAProofIsSeen() {
    for (int hash = 0; hash < 3; hash++) {
      for (int bit = 0; bit < 256; bit++) {
        List<byte[]> changed = new ArrayList<>(path());
        byte[] copy = changed.get(hash).clone();
        copy[bit / 8] ^= (byte) (1 << bit % 8);
        changed.set(hash, copy);
        InclusionProof proof = new InclusionProof(3, 7, changed);
        assertThat(Trees.defect(() -> proof.verify(leaf(), root()))).isEqualTo(Defect.ROOT);
      }
    }
  }

  @Test
  void aProofOfWhatIsNotThereIsNotMade() {
    assertThatThrownBy(() -> InclusionProof.of(TREE, 3, 3)).hasMessageContaining("no leaf 3");
    assertThatThrownBy(() -> InclusionProof.of(TREE, -1, 3)).hasMessageContaining("no leaf -1");
    assertThatThrownBy(() -> InclusionProof.of(TREE, 0, -1)).hasMessageContaining("-1 leaves");
    assertThatThrownBy(() -> InclusionProof.of(TREE, 0, 65))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<byte[]> path() {
    return InclusionProof.of(TREE, 3, 7).hashes();
  }

  private static byte[] leaf() {
    return leaf(3);
  }

  private static byte[] leaf(int index) {
    return TREE.hash(0, index);
  }

  private static byte[] root() {
    return TREE.root(7);
  }

  private static List<byte[]> with(byte[] more) {
    List<byte[]> longer = new ArrayList<>(path());
    longer.add(more);
    return longer;
  }

  private static List<byte[]> swapped() {
    List<byte[]> other = new ArrayList<>(path());
    Collections.swap(other, 0, 1);
    return other;
  }

  private static List<byte[]> hashOf(int length) {
    List<byte[]> other = new ArrayList<>(path());
    other.set(1, new byte[length]);
    return other;
  }

  private static List<byte[]> hashes(int count) {
    return Collections.nCopies(count, new byte[32]);
  }
}
