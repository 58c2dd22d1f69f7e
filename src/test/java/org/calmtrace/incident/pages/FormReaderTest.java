package org.calmtrace.incident.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.calmtrace.care.Person;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.TimeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

  private static final String ID = "00000000-0000-4000-8000-00000000000";
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T12:52:34-05:00");
  private static final Person PERSON =
      new Person(ID + "9", "Rory Kane", "R. K.", LocalDate.parse("2012-03-05"), "cedar");

  @Test
  void aFullFormIsReadWhole() {
    Reading reading =
        read(form("12:31", attempt("music", "12:33", "calmed"), "seclusion", "12:40"));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.isWhole()).isTrue();
    assertThat(reading.whole().unit()).isEqualTo("cedar");
    assertThat(reading.whole().occurredAt()).isEqualTo("2026-11-24T12:31-05:00");
    assertThat(reading.whole().antecedents()).containsExactly(Antecedent.WAITING);
    assertThat(reading.whole().place()).as("nothing said is nothing").isNull();
    assertThat(reading.attempts())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.technique()).isEqualTo(Technique.MUSIC);
              assertThat(it.response()).isEqualTo(Response.CALMED);
              assertThat(it.otherTechnique()).isNull();
            });
    assertThat(reading.resolution()).isNotNull();
    assertThat(reading.resolution().outcome()).isEqualTo(Outcome.SECLUSION);
  }

  @Test
  void anEmptyFormLacksOnlyWhatIsNeeded() {
    Reading reading =
        FormReader.read(
            ReportForm.empty(ID + "1", ID + "2", ID + "3"), Optional.empty(), ZONE, NOW);

    assertThat(reading.isWhole()).isFalse();
    assertThat(reading.faults()).extracting(Fault::field).containsExactly("patient", "began");
  }

  @Test
  void whatWasBegunOfAnAttemptMustBeWhole() {
    Reading reading = read(form("12:31", attempt("music", "", ""), "", ""));

    assertThat(reading.faults())
        .extracting(Fault::field)
        .containsExactly("attempt-when", "attempt-response");
    assertThat(reading.isWhole()).isFalse();
  }

  @Test
  void anotherTechniqueNeedsItsWords() {
    assertThat(read(form("12:31", attempt("other", "12:33", "none"), "", "")).faults())
        .containsExactly(Fault.of("attempt-other", "report.error.other-technique"));
  }

  @ParameterizedTest
  @CsvSource({
    "12:57, began, report.error.future, later than a ward's clock may run ahead",
    "25:00, began, report.error.time, no time",
  })
  void aTimeThatCannotBeIsSaid(String clock, String field, String key, String why) {
    if (key.equals("report.error.future")) {
      assertThat(read(form(clock, AttemptForm.empty(ID + "3"), "", "")).faults()).isEmpty();
      clock = "12:58";
    }
    assertThat(read(form(clock, AttemptForm.empty(ID + "3"), "", "")).faults())
        .as(why)
        .containsExactly(Fault.of(field, key));
  }

  /** A year of two digits is what people send who mean this one. */
  @ParameterizedTest
  @ValueSource(strings = {"0026-11-24", "1899-12-31"})
  void aYearThatNobodyMeansIsSaidBeforeAnythingStands(String day) {
    TimeField slip = new TimeField(TimeField.AT, day, "12:31");
    Fault atReport = Fault.of("began", "problem.incident.too-long-ago.detail", "1900");
    AttemptForm tried = new AttemptForm(ID + "3", "music", "", slip, "none", false, "");

    assertThat(read(form(slip, AttemptForm.empty(ID + "3"), "", TimeField.EMPTY)).faults())
        .containsExactly(atReport);
    assertThat(read(form(at("12:31"), tried, "", TimeField.EMPTY)).faults())
        .containsExactly(new Fault("attempt-when", atReport.messageKey(), atReport.arguments()));
  }

  @Test
  void inTheHourThatComesTwiceTheLastThatHasBeenIsMeant() {
    OffsetDateTime now = OffsetDateTime.parse("2026-11-01T01:40-05:00");
    TimeField then = new TimeField(TimeField.AT, "2026-11-01", "1:30");
    TimeField end = new TimeField(TimeField.AT, "2026-11-01", "1:50");

    Reading reading =
        FormReader.read(
            form(then, AttemptForm.empty(ID + "3"), "police", end), Optional.of(PERSON), ZONE, now);

    assertThat(reading.faults())
        .as("1:50 has been once only, and that was before")
        .containsExactly(Fault.of("ended", "report.error.ended-before"));
    assertThat(reading.whole().occurredAt()).isEqualTo("2026-11-01T01:30-05:00");
  }

  @Test
  void itCannotEndBeforeItBegan() {
    assertThat(read(form("12:31", AttemptForm.empty(ID + "3"), "police", "12:30")).faults())
        .containsExactly(Fault.of("ended", "report.error.ended-before"));
    assertThat(read(form("12:31", AttemptForm.empty(ID + "3"), "police", "12:31")).faults())
        .isEmpty();
  }

  @Test
  void aTimeOfTheEndWithoutAnEndIsNoEnd() {
    Reading reading = read(form("12:31", AttemptForm.empty(ID + "3"), "", "12:40"));

    assertThat(reading.isWhole()).isTrue();
    assertThat(reading.resolution()).isNull();
  }

  @Test
  void wordsThatCannotBeStoredAreSaidAtTheirField() {
    AttemptForm noted =
        new AttemptForm(ID + "3", "music", "", at("12:33"), "none", false, "bell \u0007");

    assertThat(read(form("12:31", noted, "", "")).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).isEqualTo("attempt-note");
              assertThat(fault.messageKey()).isEqualTo("problem.input.control-character.detail");
            });
  }

  @Test
  void codesThatAreNoneAreNotTaken() {
    Reading reading =
        FormReader.read(
            new ReportForm(
                ID + "1",
                ID + "2",
                PERSON.id(),
                at("12:31"),
                "",
                List.of("<script>", "waiting"),
                "",
                List.of("nothing"),
                "9",
                List.of(),
                AttemptForm.empty(ID + "3"),
                "",
                TimeField.EMPTY,
                "",
                "",
                ""),
            Optional.of(PERSON),
            ZONE,
            NOW);

    assertThat(reading.whole().antecedents()).containsExactly(Antecedent.WAITING);
    assertThat(reading.whole().behaviours()).isEmpty();
    assertThat(reading.whole().intensity()).isNull();
  }

  private static Reading read(ReportForm form) {
    return FormReader.read(form, Optional.of(PERSON), ZONE, NOW);
  }

  private static ReportForm form(String began, AttemptForm attempt, String outcome, String ended) {
    return form(at(began), attempt, outcome, ended.isEmpty() ? TimeField.EMPTY : at(ended));
  }

  private static ReportForm form(
      TimeField began, AttemptForm attempt, String outcome, TimeField ended) {
    return new ReportForm(
        ID + "1",
        ID + "2",
        PERSON.id(),
        began,
        "",
        List.of("waiting"),
        "",
        List.of("threat"),
        "2",
        List.of(),
        attempt,
        outcome,
        ended,
        "",
        "",
        "");
  }

  private static AttemptForm attempt(String technique, String clock, String response) {
    TimeField when = clock.isEmpty() ? TimeField.EMPTY : at(clock);
    return new AttemptForm(ID + "3", technique, "", when, response, false, "");
  }

  private static TimeField at(String clock) {
    return new TimeField(TimeField.AT, "2026-11-24", clock);
  }
}
