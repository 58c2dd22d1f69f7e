package org.calmtrace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class TimeFieldTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-11-24T12:52:34-05:00[America/New_York]");

  @Test
  void theChoicesStandForWholeMinutes() {
    assertThat(TimeField.options(NOW))
        .extracting(TimeField.Option::value)
        .containsExactly(
            "2026-11-24T12:52:00-05:00",
            "2026-11-24T12:47:00-05:00",
            "2026-11-24T12:37:00-05:00",
            "2026-11-24T12:22:00-05:00");
  }

  @Test
  void aChoiceMeansTheSameHoweverLateItIsSent() {
    TimeField field = new TimeField("2026-11-24T12:37:00-05:00", "", "");

    assertThat(field.moment(ZONE)).contains(OffsetDateTime.parse("2026-11-24T12:37:00-05:00"));
    assertThat(field.on(NOW)).isEqualTo(new TimeField(field.choice(), "2026-11-24", ""));
    assertThat(field.on(NOW.plusMinutes(1)))
        .as("shown as a time where it is no choice any longer")
        .isEqualTo(new TimeField("at", "2026-11-24", "12:37"));
  }

  @ParameterizedTest
  @CsvSource({"12:37", "1237", "12.37", "12 37", "12h37"})
  void aTimeMayBeWrittenAsPeopleDo(String clock) {
    assertThat(new TimeField("at", "2026-11-24", clock).moment(ZONE))
        .contains(OffsetDateTime.parse("2026-11-24T12:37:00-05:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, 9:05, 2026-07-01T09:05-04:00",
    "2026-03-08, 2:30, 2026-03-08T03:30-04:00",
    "2026-11-01, 1:30, 2026-11-01T01:30-04:00",
  })
  void dayAndTimeAreThoseOfTheUnit(String day, String clock, String moment) {
    assertThat(new TimeField("at", day, clock).moment(ZONE)).contains(OffsetDateTime.parse(moment));
  }

  @ParameterizedTest
  @CsvSource({
    "1:30, 2026-11-01T01:45-04:00, 2026-11-01T01:30-04:00",
    "1:30, 2026-11-01T01:29-05:00, 2026-11-01T01:30-04:00",
    "1:30, 2026-11-01T01:30-05:00, 2026-11-01T01:30-05:00",
    "1:30, 2026-11-02T09:00-05:00, 2026-11-01T01:30-05:00",
    "1:30-04:00, 2026-11-02T09:00-05:00, 2026-11-01T01:30-04:00",
    "01:30 -05:00, 2026-11-01T01:45-04:00, 2026-11-01T01:30-05:00",
    "0:59, 2026-11-02T09:00-05:00, 2026-11-01T00:59-04:00",
    "2:00, 2026-11-02T09:00-05:00, 2026-11-01T02:00-05:00",
  })
  void ofTheHourThatComesTwiceTheLastThatHasBeenIsMeant(
      String clock, OffsetDateTime latest, OffsetDateTime moment) {
    assertThat(new TimeField("at", "2026-11-01", clock).moment(ZONE, latest)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-01T01:30-04:00", "2026-11-01T01:30-05:00"})
  void aChoiceInThatHourMeansTheSameWhenItIsShownAsATime(OffsetDateTime chosen) {
    ZonedDateTime now = chosen.plusMinutes(7).atZoneSameInstant(ZONE);

    TimeField shown = new TimeField(chosen.toString(), "", "").on(now);

    assertThat(shown).isEqualTo(new TimeField("at", "2026-11-01", "01:30" + chosen.getOffset()));
    assertThat(shown.moment(ZONE, now.toOffsetDateTime())).contains(chosen);
    assertThat(shown.on(now.plusHours(3))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1:30-06:00", "1:30+01:00", "1:30-99:00", "1:30Z", "1:30-5", "0:30-05:00"})
  void anOffsetThatTheWardDoesNotHaveThenIsNone(String clock) {
    assertThat(new TimeField("at", "2026-11-01", clock).moment(ZONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25:00", "12:60", "noon", "12", "-1:00", "123456"})
  void whatIsNoTimeIsNone(String clock) {
    assertThat(new TimeField("at", "2026-11-24", clock).moment(ZONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "2026-11-24", "2026-11-24T12:37:00", "<script>"})
  void aChoiceThatWasTamperedWithIsNone(String choice) {
    assertThat(new TimeField(choice, "", "").moment(ZONE)).isEmpty();
    assertThat(new TimeField(choice, "", "").on(NOW).choice()).isEmpty();
  }

  @Test
  void dayAndTimeBelongToTheirChoiceOnly() {
    MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
    sent.add("began", "2026-11-24T12:37:00-05:00");
    sent.add("began-day", "2026-11-24");
    sent.add("began-clock", "09:00");

    assertThat(TimeField.read(new Posted(sent), "began"))
        .isEqualTo(new TimeField("2026-11-24T12:37:00-05:00", "", ""));
    assertThat(TimeField.read(new Posted(sent), "ended").isEmpty()).isTrue();
  }
}
