package org.calmtrace.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.calmtrace.ledger.merkle.CompactRange;
import org.junit.jupiter.api.Test;

/** The edge that grows in place is the compact range that does not. */
class EdgeTest {

  @Test
  void atEverySizeItIsTheCompactRange() {
    Random random = new Random(1);
    Edge edge = new Edge(new Sha256());
    CompactRange range = CompactRange.empty();
    for (int size = 0; size < 1100; size++) {
      assertThat(edge.size()).isEqualTo(size);
      assertThat(edge.root()).isEqualTo(range.root());
      assertThat(edge.range().roots()).containsExactlyElementsOf(range.roots());
      byte[] leaf = new byte[32];
      random.nextBytes(leaf);
      edge.append(leaf);
      range = range.append(leaf);
    }
  }

  @Test
  void aCopyGoesItsOwnWay() {
    Edge edge = new Edge(new Sha256());
    for (int i = 0; i < 7; i++) {
      edge.append(new byte[32]);
    }
    Edge copy = edge.copy();
    edge.append(new byte[32]);
    assertThat(copy.size()).isEqualTo(7);
    copy.append(new byte[32]);
    assertThat(copy.root()).isEqualTo(edge.root());
  }
}
