package org.calmtrace.incident.pages.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.calmtrace.incident.pages.episode.TickScale.Facts;
import org.calmtrace.incident.pages.episode.TickScale.Mark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickScaleTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant START = Instant.parse("2026-11-24T17:06:00Z");

  @Test
  void itReachesFromTheStartToTheLastThingThatIsKnownToCome() {
    TickScale scale = running(46, List.of(4L, 19L, 35L), 50L, 60L, 4L, 124L);

    assertThat(scale.from()).isEqualTo(START);
    assertThat(scale.to()).isEqualTo(minute(124));
    assertThat(scale.gone()).isEqualTo("37.10%");
    assertThat(scale.checks()).containsExactly("3.23%", "15.32%", "28.23%");
    assertThat(scale.next()).isEqualTo("40.32%");
    assertThat(Objects.requireNonNull(scale.evaluation()).at()).isEqualTo("48.39%");
  }

  @Test
  void theLastQuarterOfTheOrderIsMarkedUpToItsEnd() {
    TickScale.Order order =
        Objects.requireNonNull(running(46, List.of(), 50L, null, 4L, 124L).order());

    assertThat(order.soon()).isEqualTo("75.81%");
    assertThat(order.width()).isEqualTo("24.19%");
    assertThat(order.end().at()).isEqualTo("100.00%");
    assertThat(order.end().time()).hasToString("2026-11-24T14:10-05:00");
    assertThat(order.end().left()).as("its words go to the left of it").isTrue();
  }

  @Test
  void whatRunsOnPastItsOrderGoesBeyondTheStop() {
    TickScale scale = running(150, List.of(), null, null, 4L, 124L);

    assertThat(scale.to()).isEqualTo(minute(151));
    assertThat(Objects.requireNonNull(scale.order()).end().at()).isEqualTo("82.12%");
    assertThat(scale.gone()).isEqualTo("99.34%");
  }

  @Test
  void whatHasEndedEndsTheScale() {
    Facts facts =
        new Facts(START, minute(40), minute(300), List.of(minute(10)), null, null, null, null);
    TickScale scale = TickScale.of(facts, ZONE);

    assertThat(scale.to()).isEqualTo(minute(40));
    assertThat(scale.gone()).isEqualTo("100.00%");
    assertThat(scale.checks()).containsExactly("25.00%");
    assertThat(scale.order()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"31, 10", "124, 30", "240, 60", "1440, 360"})
  void ticksStandAtRoundTimesOfTheWardsClockAndFewAreLabelled(long minutes, int every) {
    List<TickScale.Tick> ticks = running(1, List.of(), minutes, null, null, null).ticks();

    assertThat(ticks).hasSizeBetween(3, 31);
    assertThat(ticks.stream().filter(TickScale.Tick::labelled))
        .hasSizeBetween(2, 6)
        .allSatisfy(
            tick ->
                assertThat((tick.time().getHour() * 60 + tick.time().getMinute()) % every)
                    .isZero());
  }

  @ParameterizedTest
  @CsvSource({
    "20, true, false",
    "60, true, true",
    "110, false, true",
  })
  void wordsOfTheEvaluationNeverMeetThoseOfTheOrder(long due, boolean worded, boolean left) {
    Mark mark = Objects.requireNonNull(running(1, List.of(), 15L, due, 0L, 124L).evaluation());

    assertThat(mark.worded()).isEqualTo(worded);
    assertThat(mark.left()).isEqualTo(left);
  }

  private static TickScale running(
      long now,
      List<Long> checks,
      @Nullable Long next,
      @Nullable Long evaluation,
      @Nullable Long orderFrom,
      @Nullable Long orderEnd) {
    return TickScale.of(
        new Facts(
            START,
            null,
            minute(now),
            checks.stream().map(TickScaleTest::minute).toList(),
            orNull(next),
            orNull(evaluation),
            orNull(orderFrom),
            orNull(orderEnd)),
        ZONE);
  }

  private static @Nullable Instant orNull(@Nullable Long minute) {
    return minute == null ? null : minute(minute);
  }

  private static Instant minute(long minute) {
    return START.plusSeconds(minute * 60);
  }
}
