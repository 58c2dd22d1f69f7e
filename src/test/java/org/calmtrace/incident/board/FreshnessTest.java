package org.calmtrace.incident.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a board counts as stale. */
class FreshnessTest {

  private static final Instant BEGAN = Instant.parse("2026-11-20T16:00:00Z");

  private final Freshness freshness = new Freshness(Duration.ofSeconds(2), BEGAN);

  @Test
  void aStoreThatDoesNotAnswerMakesItStaleAfterTwoSeconds() {
    freshness.seen(7, 7, at(1));

    assertThat(freshness.staleSince(at(3))).isEmpty();
    assertThat(freshness.staleSince(at(3).plusMillis(1))).contains(at(1));
  }

  @Test
  void aProjectionThatStandsStillMakesItStale() {
    freshness.seen(7, 7, at(1));
    freshness.seen(7, 8, at(2));
    freshness.seen(7, 9, at(3));
    freshness.seen(7, 9, at(4));

    assertThat(freshness.staleSince(at(4))).contains(at(1));
    freshness.seen(9, 9, at(5));
    assertThat(freshness.staleSince(at(5))).isEmpty();
  }

  @Test
  void aLedgerThatKeepsGrowingDoesNot() {
    for (int second = 1; second < 60; second++) {
      freshness.seen(10L * second, 10L * second + 5, at(second));
      assertThat(freshness.staleSince(at(second))).isEmpty();
    }
  }

  @Test
  void oneThatFallsEverFurtherBehindDoes() {
    for (int second = 1; second < 10; second++) {
      freshness.seen(second, 100L * second, at(second));
    }

    assertThat(freshness.staleSince(at(9))).contains(BEGAN);
  }

  @Test
  void whenNobodyFollowsNothingIsStale() {
    freshness.restart(at(500));

    assertThat(freshness.staleSince(at(501))).isEmpty();
  }

  private static Instant at(int second) {
    return BEGAN.plusSeconds(second);
  }
}
