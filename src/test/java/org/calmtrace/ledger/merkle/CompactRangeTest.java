package org.calmtrace.ledger.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompactRangeTest {

  private static final HexFormat HEX = HexFormat.of();

  @Test
  void leavesAndNodesHashAsThePublishedAnswersSay() {
    assertThat(HEX.formatHex(TreeHash.leaf("L123456".getBytes(UTF_8))))
        .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    assertThat(HEX.formatHex(TreeHash.node("N123".getBytes(UTF_8), "N456".getBytes(UTF_8))))
        .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    assertThat(HEX.formatHex(TreeHash.leaf(new byte[0])))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  @Test
  void anEmptyTreeHasTheHashOfNothing() {
    assertThat(HEX.formatHex(CompactRange.empty().root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void theEightPublishedLeavesHaveThePublishedRoot() {
    List<byte[]> leaves =
        Stream.of(
                "",
                "00",
                "10",
                "2021",
                "3031",
                "40414243",
                "5051525354555657",
                "606162636465666768696a6b6c6d6e6f")
            .map(HEX::parseHex)
            .toList();
    assertThat(HEX.formatHex(of(leaves).root()))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @Test
  void everySizeUpTo300HasTheRootOfTheSlowReference() throws Exception {
    Random random = new Random(6962);
    List<byte[]> leaves = new ArrayList<>();
    CompactRange range = CompactRange.empty();
    for (int size = 0; size <= 300; size++) {
      assertThat(range.size()).isEqualTo(size);
      assertThat(range.root()).isEqualTo(ReferenceTree.root(leaves));
      byte[] leaf = new byte[random.nextInt(80)];
      random.nextBytes(leaf);
      leaves.add(leaf);
      range = range.append(TreeHash.leaf(leaf));
    }
  }

  @Test
  void aRangeThatWasStoredGoesOnAsIfItHadNotBeen() throws Exception {
    List<byte[]> leaves = new ArrayList<>();
    CompactRange range = CompactRange.empty();
    for (int i = 0; i < 1000; i++) {
      byte[] leaf = ("leaf " + i).getBytes(UTF_8);
      leaves.add(leaf);
      range = CompactRange.of(range.size(), range.roots()).append(TreeHash.leaf(leaf));
    }
    assertThat(range.root()).isEqualTo(ReferenceTree.root(leaves));
  }

  @Test
  void appendingLeavesTheOlderRangeAsItWas() {
    CompactRange seven = of(List.of(b(1), b(2), b(3), b(4), b(5), b(6), b(7)));
    byte[] before = seven.root();
    assertThat(seven.append(TreeHash.leaf(b(8))).root()).isNotEqualTo(before);
    assertThat(seven.root()).isEqualTo(before);
  }

  @Test
  void aRangeThatDoesNotFitItsSizeIsRefused() {
    List<byte[]> one = List.of(new byte[32]);
    assertThatThrownBy(() -> CompactRange.of(3, one)).hasMessageContaining("3 leaves");
    assertThatThrownBy(() -> CompactRange.of(0, one)).hasMessageContaining("0 leaves");
    assertThatThrownBy(() -> CompactRange.of(-1, one)).hasMessageContaining("-1");
    assertThatThrownBy(() -> CompactRange.of(1, List.of(new byte[31]))).hasMessageContaining("31");
  }

  private static CompactRange of(List<byte[]> leaves) {
    CompactRange range = CompactRange.empty();
    for (byte[] leaf : leaves) {
      range = range.append(TreeHash.leaf(leaf));
    }
    return range;
  }

  private static byte[] b(int value) {
    return new byte[] {(byte) value};
  }
}
