package org.calmtrace.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Remembers what a map remembers. */
class AggregateHeadsTest {

  private record Key(long high, long low) {}

  @Test
  void itAnswersWhatAMapWould() {
    Random random = new Random(3);
    AggregateHeads heads = new AggregateHeads();
    Map<Key, Long> map = new HashMap<>();
    for (int round = 0; round < 200_000; round++) {
      // Few different low halves: many that want the same place.
      Key key = new Key(random.nextInt(300), random.nextInt(300));
      long next = 1 + random.nextInt(1000);
      Long before = map.put(key, next);
      assertThat(heads.replace(key.high, key.low, next))
          .isEqualTo(before == null ? AggregateHeads.UNKNOWN : before);
    }
    heads.clear();
    assertThat(heads.replace(1, 1, 5)).isEqualTo(AggregateHeads.UNKNOWN);
    assertThat(heads.replace(1, 1, 6)).isEqualTo(5);
  }
}
