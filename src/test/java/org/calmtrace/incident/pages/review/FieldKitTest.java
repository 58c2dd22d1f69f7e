package org.calmtrace.incident.pages.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FieldKitTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-11-24T12:52:34-05:00[America/New_York]");

  /** On 1 November 2026 the hour from one o'clock came twice. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 16:02,       2026-11-20T16:02-05:00",
    "2026-11-20, 1602,        2026-11-20T16:02-05:00",
    "2026-07-20, 00:10,       2026-07-20T00:10-04:00",
    "2026-11-01, 01:30,       2026-11-01T01:30-05:00",
    "2026-11-01, 01:30-04:00, 2026-11-01T01:30-04:00"
  })
  void aDayAndTimeIsReadByTheClockOfTheWard(String day, String clock, String moment) {
    assertThat(json(day, clock)).isEqualTo(moment);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20, 25:00", "2026-11-20, ''", "'', 16:02", "tomorrow, 16:02"})
  void whatIsNoTimeIsHandedOnSoThatItIsSaid(String day, String clock) {
    assertThat(json(day, clock)).isEqualTo(day + " " + clock);
  }

  @Test
  void nothingSaidIsNothing() {
    assertThat(json("", "")).isNull();
    assertThat(FieldKit.json(posted("", "", ""), "value", OffsetDateTime.class, NOW)).isNull();
  }

  @Test
  void soManyMinutesAgoIsTheMomentThatItStoodFor() {
    Posted ago = posted("2026-11-24T12:37:00-05:00", "", "");

    assertThat(FieldKit.json(ago, "value", OffsetDateTime.class, NOW))
        .isEqualTo("2026-11-24T12:37-05:00");
  }

  @Test
  void aTimeThatStandsIsShownByTheClockOfTheWardAndSaysWhichOfTwoHours() {
    assertThat(said("2026-11-20T21:02:41Z")).isEqualTo(at("2026-11-20", "16:02"));
    assertThat(said("2026-11-01T05:30:00Z")).isEqualTo(at("2026-11-01", "01:30-04:00"));
    assertThat(said("2026-11-01T06:30:00Z")).isEqualTo(at("2026-11-01", "01:30-05:00"));
  }

  private static TimeField said(String moment) {
    return FieldKit.Said.of(OffsetDateTime.parse(moment), ZONE).time();
  }

  private static TimeField at(String day, String clock) {
    return new TimeField(TimeField.AT, day, clock);
  }

  private static @Nullable Object json(String day, String clock) {
    return FieldKit.json(posted(TimeField.AT, day, clock), "value", OffsetDateTime.class, NOW);
  }

  private static Posted posted(String choice, String day, String clock) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    fields.add("value", choice);
    fields.add("value-day", day);
    fields.add("value-clock", clock);
    return new Posted(fields);
  }
}
