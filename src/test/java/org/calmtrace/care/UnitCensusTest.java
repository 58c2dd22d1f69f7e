package org.calmtrace.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitCensusTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T05:00:00Z");
  private static final Instant NEXT = MONDAY.plus(Duration.ofDays(7));

  @Test
  void everybodyWhoIsThereCountsFromTheirAdmission() {
    UnitCensus census =
        new UnitCensus(
            List.of(
                MONDAY.plus(Duration.ofDays(6)),
                MONDAY.minus(Duration.ofDays(40)),
                MONDAY,
                NEXT.plusSeconds(1)));

    assertThat(census.hours(MONDAY, NEXT)).hasValue(168 + 168 + 24);
  }

  @Test
  void beforeTheFirstAdmissionItIsNotKnownWhoWasThere() {
    UnitCensus census = new UnitCensus(List.of(MONDAY.plusSeconds(60)));

    assertThat(census.hours(MONDAY, NEXT)).isEmpty();
    assertThat(new UnitCensus(List.of()).hours(MONDAY, NEXT)).isEmpty();
    assertThat(census.hours(MONDAY.plusSeconds(60), MONDAY.plusSeconds(60)))
        .as("no time at all")
        .isEmpty();
  }
}
