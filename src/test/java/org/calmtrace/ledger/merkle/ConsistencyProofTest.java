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

class ConsistencyProofTest {

  private static final List<byte[]> LEAVES = Trees.randomLeaves(64, 6962);
  private static final MemoryTree TREE = Trees.tree(LEAVES);

  @Test
  void thePublishedProofsComeOut() throws Exception {
    MemoryTree tree = Trees.tree(Trees.PUBLISHED);
    published(tree, 1, 1);
    published(
        tree,
        1,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    published(
        tree,
        6,
        8,
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    published(
        tree,
        2,
        5,
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    published(
        tree,
        6,
        7,
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  private static void published(MemoryTree tree, int from, int to, String... hashes)
      throws Exception {
    ConsistencyProof proof = ConsistencyProof.of(tree, from, to);
    assertThat(Trees.hex(proof.hashes())).containsExactly(hashes);
    proof.verify(tree.root(from), tree.root(to));
  }

  @Test
  void everyPairOfSizesUpTo64HasTheProofOfTheSlowReference() throws Exception {
    for (int to = 0; to <= 64; to++) {
      List<byte[]> leaves = LEAVES.subList(0, to);
      byte[] root = ReferenceTree.root(leaves);
      for (int from = 0; from <= to; from++) {
        ConsistencyProof proof = ConsistencyProof.of(TREE, from, to);
        assertThat(proof.hashes())
            .containsExactlyElementsOf(from == 0 ? List.of() : ReferenceTree.proof(from, leaves));
        proof.verify(TREE.root(from), root);
      }
    }
  }

  @Test
  void noProofJoinsATreeWithOneThatItIsNotTheBeginningOf() {
    for (int changed = 0; changed < 20; changed++) {
      List<byte[]> other = new ArrayList<>(LEAVES);
      other.set(changed, new byte[] {42});
      MemoryTree rewritten = Trees.tree(other);
      for (int from = 1; from <= 20; from++) {
        for (int to = from; to <= 24; to++) {
          ConsistencyProof proof = ConsistencyProof.of(rewritten, from, to);
          byte[] kept = TREE.root(from);
          byte[] now = rewritten.root(to);
          // What stands behind the earlier tree may be anything.
          assertThat(Trees.holds(() -> proof.verify(kept, now)))
              .as("leaf %d, %d to %d", changed, from, to)
              .isEqualTo(changed >= from);
        }
      }
    }
  }

  @Test
  void largerTreesProveEverySampledPair() throws Exception {
    Random random = new Random(2120);
    List<byte[]> leaves = Trees.randomLeaves(5000, 9163);
    MemoryTree tree = Trees.tree(leaves);
    for (int i = 0; i < 60; i++) {
      int to = 1 + random.nextInt(leaves.size());
      int from = 1 + random.nextInt(to);
      List<byte[]> part = leaves.subList(0, to);
      ConsistencyProof proof = ConsistencyProof.of(tree, from, to);
      assertThat(proof.hashes()).containsExactlyElementsOf(ReferenceTree.proof(from, part));
      proof.verify(ReferenceTree.root(leaves.subList(0, from)), ReferenceTree.root(part));
    }
  }

  @Test
  void theLargestTreesProveToo() throws Exception {
    SubtreeHashes tree = Trees.endless();
    for (long to : new long[] {1L << 62, (1L << 62) - 1, (1L << 61) + 1}) {
      for (long from : new long[] {0, 1, 3, to / 3, to / 2, to - 1, to}) {
        ConsistencyProof proof = ConsistencyProof.of(tree, from, to);
        assertThat(proof.hashes().size()).isLessThanOrEqualTo(63);
        proof.verify(tree.root(from), tree.root(to));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongIsNamed() {
    long max = Long.MAX_VALUE;
    byte[] six = TREE.root(6);
    byte[] seven = TREE.root(7);
    byte[] none = TreeHash.empty();
    List<byte[]> proof = ConsistencyProof.of(TREE, 6, 7).hashes();
    return Stream.of(
        hostile("sizes swapped", Defect.SIZE, 7, 6, proof, seven, six),
        hostile("negative size", Defect.SIZE, -1, 7, proof, six, seven),
        hostile("smallest size", Defect.SIZE, Long.MIN_VALUE, 7, proof, six, seven),
        hostile("both negative", Defect.SIZE, -7, -6, proof, six, seven),
        hostile("from five", Defect.TOO_FEW, 5, 7, proof, six, seven),
        hostile("from four", Defect.TOO_MANY, 4, 7, proof, six, seven),
        hostile("to eight", Defect.ROOT, 6, 8, proof, six, TREE.root(8)),
        hostile("doubled size", Defect.TOO_FEW, 6, 14, proof, six, seven),
        hostile("largest size", Defect.TOO_FEW, 6, max, proof, six, seven),
        hostile("roots swapped", Defect.ROOT, 6, 7, proof, seven, six),
        hostile("another earlier root", Defect.ROOT, 6, 7, proof, TREE.root(5), seven),
        hostile("another later root", Defect.ROOT, 6, 7, proof, six, TREE.root(8)),
        hostile("no hash", Defect.TOO_FEW, 6, 7, List.of(), six, seven),
        hostile(
            "no hash, from a complete tree", Defect.TOO_FEW, 4, 7, List.of(), TREE.root(4), seven),
        hostile("first hash missing", Defect.TOO_FEW, 6, 7, proof.subList(1, 3), six, seven),
        hostile("last hash missing", Defect.TOO_FEW, 6, 7, proof.subList(0, 2), six, seven),
        hostile("one hash too many", Defect.TOO_MANY, 6, 7, with(proof, seven), six, seven),
        hostile("64 hashes", Defect.TOO_MANY, 6, max, Collections.nCopies(64, six), six, seven),
        hostile("two hashes swapped", Defect.ROOT, 6, 7, swapped(proof), six, seven),
        hostile(
            "a hash of 31 bytes", Defect.HASH_LENGTH, 6, 7, with(proof, new byte[31]), six, seven),
        hostile(
            "an earlier root of 31 bytes", Defect.HASH_LENGTH, 6, 7, proof, new byte[31], seven),
        hostile("a later root of no byte", Defect.HASH_LENGTH, 6, 7, proof, six, new byte[0]),
        hostile("same size, other root", Defect.ROOT, 7, 7, List.of(), TREE.root(6), seven),
        hostile("same size, a hash", Defect.TOO_MANY, 7, 7, List.of(seven), seven, seven),
        hostile("from nothing, a hash", Defect.TOO_MANY, 0, 7, List.of(seven), none, seven),
        hostile("from nothing, a root", Defect.ROOT, 0, 7, List.of(), six, seven),
        hostile("nothing to nothing, a root", Defect.ROOT, 0, 0, List.of(), six, six),
        hostile("to nothing", Defect.SIZE, 1, 0, List.of(), six, none));
  }

  private static DynamicTest hostile(
      String name,
      Defect defect,
      long from,
      long to,
      List<byte[]> hashes,
      byte[] fromRoot,
      byte[] toRoot) {
    ConsistencyProof proof = new ConsistencyProof(from, to, hashes);
    return DynamicTest.dynamicTest(
        name,
        () -> assertThat(Trees.defect(() -> proof.verify(fromRoot, toRoot))).isEqualTo(defect));
  }

  @Test
  void everyChangedBitOfAProofIsSeen() {
    List<byte[]> proof = ConsistencyProof.of(TREE, 11, 29).hashes();
    for (int hash = 0; hash < proof.size(); hash++) {
      for (int bit = 0; bit < 256; bit++) {
        List<byte[]> changed = new ArrayList<>(proof);
        byte[] copy = changed.get(hash).clone();
        copy[bit / 8] ^= (byte) (1 << bit % 8);
        changed.set(hash, copy);
        ConsistencyProof other = new ConsistencyProof(11, 29, changed);
        assertThat(Trees.defect(() -> other.verify(TREE.root(11), TREE.root(29))))
            .isEqualTo(Defect.ROOT);
      }
    }
  }

  @Test
  void aProofOfWhatIsNotThereIsNotMade() {
    assertThatThrownBy(() -> ConsistencyProof.of(TREE, 4, 3)).hasMessageContaining("from 4 to 3");
    assertThatThrownBy(() -> ConsistencyProof.of(TREE, -1, 3)).hasMessageContaining("from -1");
    assertThatThrownBy(() -> ConsistencyProof.of(TREE, 3, 65))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<byte[]> with(List<byte[]> proof, byte[] more) {
    List<byte[]> longer = new ArrayList<>(proof);
    longer.add(more);
    return longer;
  }

  private static List<byte[]> swapped(List<byte[]> proof) {
    List<byte[]> other = new ArrayList<>(proof);
    Collections.swap(other, 0, 1);
    return other;
  }
}
