package org.calmtrace.incident.pages.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.calmtrace.care.Person;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.pages.Reading;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.TimeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettledReaderTest {

  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T12:52:34-05:00");
  private static final String OPENED = "2026-11-24T12:52:00-05:00";
  private static final Person PERSON =
      new Person(
          "00000000-0000-4000-8000-000000000009",
          "Dario Wells",
          "D. W.",
          LocalDate.parse("2011-03-05"),
          "cedar");

  @Test
  void fiveAnswersAreAReportItsAttemptsAndItsEnd() {
    Reading reading = read(form(ago("12:37"), "", "walk-outdoors", "music"));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.whole().unit()).isEqualTo("cedar");
    assertThat(reading.whole().patient()).hasToString(PERSON.id());
    assertThat(reading.whole().occurredAt()).isEqualTo("2026-11-24T12:37-05:00");
    assertThat(reading.whole().antecedents()).containsExactly(Antecedent.NOISE_CROWDING);
    assertThat(reading.attempts())
        .extracting(AttemptInput::technique)
        .containsExactly(Technique.WALK_OUTDOORS, Technique.MUSIC);
    assertThat(reading.attempts())
        .allSatisfy(
            it -> {
              assertThat(it.response()).isEqualTo(Response.CALMED);
              assertThat(it.occurredAt()).isEqualTo("2026-11-24T12:37-05:00");
              assertThat(it.endedAt()).isEqualTo("2026-11-24T12:52-05:00");
            });
    assertThat(Objects.requireNonNull(reading.resolution()).outcome())
        .isEqualTo(Outcome.RESOLVED_SPACE);
    assertThat(reading.resolution().occurredAt()).isEqualTo("2026-11-24T12:52-05:00");
  }

  @Test
  void theSameFormIsTheSameRecordWheneverItIsRead() {
    SettledForm form = form(ago("12:37"), "", "music");

    Reading first = read(form);
    Reading later = SettledReader.read(form, Optional.of(PERSON), ZONE, NOW.plusMinutes(3));

    assertThat(later).isEqualTo(first);
    assertThat(first.attempts().getFirst().attemptId())
        .as("every entry has a name of its own")
        .isNotEqualTo(Objects.requireNonNull(first.resolution()).resolutionId());
  }

  @Test
  void nowIsAMoment() {
    Reading reading = read(form(new TimeField(OPENED, "", ""), "", "music"));

    assertThat(Objects.requireNonNull(reading.resolution()).occurredAt())
        .isEqualTo(reading.whole().occurredAt());
  }

  @Test
  void whatIsMissingIsSaidInTheOrderOfTheForm() {
    SettledForm empty = new SettledForm(ID, OPENED, "", "", List.of(), "", TimeField.EMPTY, "");

    Reading reading = SettledReader.read(empty, Optional.empty(), ZONE, NOW);

    assertThat(reading.isWhole()).isFalse();
    assertThat(reading.faults())
        .extracting(Fault::field)
        .containsExactly("patient", "antecedent", "helped", "outcome", "began");
  }

  @Test
  void aFreshFormSaysThatItBeganNowAndNothingElse() {
    ZonedDateTime now = NOW.atZoneSameInstant(ZONE);
    SettledForm fresh = SettledForm.empty(ID, now);

    assertThat(fresh.isWhole()).isTrue();
    assertThat(fresh.began().moment(ZONE)).contains(OffsetDateTime.parse(OPENED));
    assertThat(SettledReader.read(fresh, Optional.empty(), ZONE, NOW).faults())
        .extracting(Fault::field)
        .containsExactly("patient", "antecedent", "helped", "outcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seclusion", "transfer", "nothing", ""})
  void onlyAnEndWithoutHandsOnIsTaken(String outcome) {
    SettledForm form = form(ago("12:37"), "", "music");
    SettledForm other =
        new SettledForm(
            ID, OPENED, PERSON.id(), form.antecedent(), form.helped(), outcome, form.began(), "");

    assertThat(read(other).faults()).containsExactly(Fault.of("outcome", "settled.error.outcome"));
  }

  @Test
  void somethingElseNeedsWordsAndIsForTheReport() {
    assertThat(read(form(ago("12:37"), "", "other")).faults())
        .containsExactly(Fault.of("helped", "settled.error.helped"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 22:10, 22:40, 2026-11-23T22:40-05:00, the same night",
    "2026-11-23, 23:50, 00:15, 2026-11-24T00:15-05:00, past midnight",
    "2026-10-31, 23:50, 01:30, 2026-11-01T01:30-04:00, the first of two 01:30",
  })
  void withADayAndTimeTheEndIsSaidAsWell(
      String day, String clock, String until, OffsetDateTime ended, String why) {
    Reading reading = read(form(new TimeField(TimeField.AT, day, clock), until, "music"));

    assertThat(Objects.requireNonNull(reading.resolution()).occurredAt()).as(why).isEqualTo(ended);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, 12:10, '', settled.error.until, until",
    "2026-11-24, 12:10, later, settled.error.until, until",
    "2026-11-24, 12:10, 13:30, report.error.future, until",
    "2026-11-24, noon, 12:40, report.error.time, began",
    "2026-11-24, 14:00, 14:10, report.error.future, began",
  })
  void aTimeThatCannotBeIsSaidAtItsField(
      String day, String clock, String until, String words, String field) {
    assertThat(read(form(new TimeField(TimeField.AT, day, clock), until, "music")).faults())
        .contains(Fault.of(field, words));
  }

  @Test
  void aFormThatWasTamperedWithIsNotWhole() {
    assertThat(new SettledForm("no", OPENED, "", "", List.of(), "", TimeField.EMPTY, "").isWhole())
        .isFalse();
    assertThat(new SettledForm(ID, "then", "", "", List.of(), "", TimeField.EMPTY, "").isWhole())
        .isFalse();
  }

  @Test
  void aPageThatIsMadeAgainShowsWhatItsChoicesStoodFor() {
    SettledForm form = form(ago("12:37"), "", "music");
    ZonedDateTime base = form.base(NOW.plusMinutes(9).atZoneSameInstant(ZONE));

    assertThat(form.again(base).began().choice()).isEqualTo(form.began().choice());
    SettledForm strange = form(ago("12:30"), "", "music").again(base);
    assertThat(strange.began())
        .as("none of the choices: day and time")
        .isEqualTo(new TimeField(TimeField.AT, "2026-11-24", "12:30"));
    assertThat(strange.until()).isEqualTo("12:52");
  }

  private static Reading read(SettledForm form) {
    return SettledReader.read(form, Optional.of(PERSON), ZONE, NOW);
  }

  private static TimeField ago(String clock) {
    return new TimeField("2026-11-24T" + clock + ":00-05:00", "", "");
  }

  private static SettledForm form(TimeField began, String until, String... helped) {
    return new SettledForm(
        ID, OPENED, PERSON.id(), "noise-crowding", List.of(helped), "resolved-space", began, until);
  }
}
