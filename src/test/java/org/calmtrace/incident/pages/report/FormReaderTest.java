package org.calmtrace.incident.pages.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.calmtrace.care.Person;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.codes.Topic;
import org.calmtrace.incident.inputs.InterventionInput;
import org.calmtrace.web.FormErrors.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T12:52:34-05:00");
  private static final Person PERSON =
      new Person(Forms.ID + "9", "Rory Kane", "R. K.", LocalDate.parse("2012-03-05"), "cedar");

  @Test
  void aFullFormIsReadWhole() {
    Reading reading =
        read(
            Forms.begun("12:31")
                .with("antecedent", "waiting")
                .with("behaviour", "threat")
                .attempt("music", "12:33", "calmed")
                .ended("police", "12:40"));

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
    assertThat(reading.resolution().outcome()).isEqualTo(Outcome.POLICE);
    assertThat(reading.hands()).isNull();
  }

  @Test
  void anEmptyFormLacksOnlyWhatIsNeeded() {
    Reading reading = FormReader.read(Forms.empty().form(), Optional.empty(), ZONE, NOW);

    assertThat(reading.isWhole()).isFalse();
    assertThat(reading.faults()).extracting(Fault::field).containsExactly("patient", "began");
  }

  @Test
  void whatWasBegunOfAnAttemptMustBeWhole() {
    Reading reading = read(Forms.begun("12:31").attempt("music", "", ""));

    assertThat(reading.faults())
        .extracting(Fault::field)
        .containsExactly("attempt-when", "attempt-response");
    assertThat(reading.isWhole()).isFalse();
  }

  @Test
  void anotherTechniqueNeedsItsWords() {
    assertThat(read(Forms.begun("12:31").attempt("other", "12:33", "none")).faults())
        .containsExactly(Fault.of("attempt-other", "report.error.other-technique"));
  }

  @Test
  void aTimeThatHasNotComeIsSaidUnlessClocksMayDifferBySoMuch() {
    assertThat(read(Forms.begun("12:57")).faults()).isEmpty();
    assertThat(read(Forms.begun("12:58")).faults())
        .containsExactly(Fault.of("began", "report.error.future"));
  }

  @Test
  void whatIsNoTimeIsSaid() {
    assertThat(read(Forms.begun("25:00")).faults())
        .containsExactly(Fault.of("began", "report.error.time"));
  }

  @Test
  void itCannotEndBeforeItBegan() {
    assertThat(read(Forms.begun("12:31").ended("police", "12:30")).faults())
        .containsExactly(Fault.of("ended", "report.error.ended-before"));
    assertThat(read(Forms.begun("12:31").ended("police", "12:31")).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not-over"})
  void aTimeOfTheEndWithoutAnEndIsNoEnd(String outcome) {
    Reading reading = read(Forms.begun("12:31").ended(outcome, "12:40"));

    assertThat(reading.isWhole()).isTrue();
    assertThat(reading.resolution()).isNull();
    assertThat(reading.hands()).isNull();
  }

  @Test
  void whereHandsWereUsedTheReportSaysHowAndWhenTheyCameOff() {
    Reading lacking = read(Forms.begun("12:31").ended("seclusion", "12:40"));
    assertThat(lacking.faults())
        .extracting(Fault::field)
        .containsExactly("hands-began", "hands-purpose", "hands-ended", "hands-end-reason");

    Forms said = Forms.begun("12:31").ended("seclusion", "12:50").at("hands.began", "12:40");
    said.with("hands.purpose", "violent").with("hands.position", "prone").with("hands.room", "two");
    said.at("hands.ended", "12:50").with("hands.end-reason", "criteria-met");
    Reading reading = read(said);

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.hands()).isNotNull();
    assertThat(reading.hands().start().kind()).isEqualTo(InterventionKind.SECLUSION);
    assertThat(reading.hands().start().room()).isEqualTo("two");
    assertThat(reading.hands().start().position()).as("asked of a hold only").isNull();
    assertThat(reading.hands().end()).isNotNull();
    assertThat(reading.hands().end().occurredAt()).isEqualTo("2026-11-24T12:50-05:00");
    assertThat(reading.resolution()).isNotNull();
    assertThat(read(said).hands()).as("the same again").isEqualTo(reading.hands());
  }

  @Test
  void aHoldThatGoesOnHasNoEndAndNeitherHasTheEscalation() {
    Forms running = Forms.begun("12:31").ended("running", "").at("hands.began", "12:40");
    running.with("hands.purpose", "violent").with("hands.position", "seated");
    assertThat(read(running).faults())
        .containsExactly(Fault.of("hands-kind", "report.error.hands-kind"));

    Reading reading = read(running.with("hands.kind", "physical"));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.resolution()).isNull();
    assertThat(reading.hands()).isNotNull();
    assertThat(reading.hands().end()).isNull();
    assertThat(reading.hands().start().position()).isEqualTo(Position.SEATED);
  }

  @Test
  void handsCannotComeOffBeforeTheyWentOn() {
    Forms said = Forms.begun("12:31").ended("seclusion", "12:50").at("hands.began", "12:40");
    said.with("hands.purpose", "violent").with("hands.end-reason", "criteria-met");

    assertThat(read(said.at("hands.ended", "12:39")).faults())
        .containsExactly(Fault.of("hands-ended", "report.error.ended-before"));
  }

  @Test
  void handsOfAnotherEndAreForgotten() {
    Forms changed = Forms.begun("12:31").ended("resolved-verbally", "12:50");

    assertThat(read(changed.at("hands.began", "12:40")).hands()).isNull();
  }

  @Test
  void thatNobodyWasHurtIsFiledAndAnswersWhatWasOnlyBegun() {
    Forms begun = Forms.begun("12:31");
    assertThat(read(begun).whole().anyoneInjured()).as("nothing said").isNull();

    Reading nobody = read(begun.with("injury.who", "staff").with("nobody-hurt", "yes"));

    assertThat(nobody.whole().anyoneInjured()).isEqualTo(Known.NO);
    assertThat(nobody.injuries()).isEmpty();
    assertThat(nobody.faults()).isEmpty();
  }

  @Test
  void anInjuryMustBeWholeAndThenSomebodyWasHurt() {
    Forms hurt = Forms.begun("12:31").with("injury.who", "staff").with("injury.type", "bruise");
    assertThat(read(hurt).faults())
        .extracting(Fault::field)
        .containsExactly("injury-harm", "injury-when");

    Reading reading = read(hurt.with("injury.harm", "mild").at("injury.when", "12:35"));

    assertThat(reading.injuries()).hasSize(1);
    assertThat(reading.whole().anyoneInjured()).isEqualTo(Known.YES);
  }

  @Test
  void nobodyAndAnInjuryContradictEachOther() {
    Forms atHand = Forms.begun("12:31").with("injury.who", "staff").with("injury.type", "bruise");
    atHand.with("injury.harm", "mild").at("injury.when", "12:35").with("nobody-hurt", "yes");
    Forms done = Forms.begun("12:31").with("hurt.0.id", Forms.ID + "6");
    done.with("hurt.0.who", "staff").with("nobody-hurt", "yes");

    assertThat(List.of(read(atHand), read(done)))
        .allSatisfy(
            reading ->
                assertThat(reading.faults())
                    .containsExactly(Fault.of("nobody-hurt", "report.error.hurt-and-nobody")));
  }

  @Test
  void whoWasToldIsToldOfTheHoldIfThereWasOne() {
    Forms told = Forms.begun("12:31").with("notice.party", "guardian").at("notice.when", "12:45");
    assertThat(read(told).faults())
        .extracting(Fault::field)
        .containsExactly("notice-method", "notice-reached");
    told.with("notice.method", "telephone").with("notice.reached", "no");
    assertThat(read(told).told())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.about()).isEqualTo(Topic.INCIDENT);
              assertThat(it.reached()).isFalse();
              assertThat(it.intervention()).isNull();
            });

    told.ended("running", "").at("hands.began", "12:40").with("hands.kind", "physical");
    Reading held = read(told.with("hands.purpose", "violent"));

    assertThat(held.hands()).isNotNull();
    InterventionInput start = held.hands().start();
    assertThat(held.told())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.about()).isEqualTo(Topic.INTERVENTION);
              assertThat(it.intervention()).isEqualTo(start.interventionId());
            });
  }

  @Test
  void wordsThatCannotBeStoredAreSaidAtTheirField() {
    Forms noted = Forms.begun("12:31").attempt("music", "12:33", "none");

    assertThat(read(noted.with("attempt.note", "bell \u0007")).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).isEqualTo("attempt-note");
              assertThat(fault.messageKey()).isEqualTo("problem.input.control-character.detail");
            });
  }

  @Test
  void aRowThatIsDoneWithHasOnePlaceForWhatIsWrongWithIt() {
    Forms done = Forms.begun("12:31").with("told.0.id", Forms.ID + "6");

    assertThat(read(done.with("told.0.party", "guardian")).faults())
        .extracting(Fault::field)
        .containsOnly("told");
  }

  @Test
  void codesThatAreNoneAreNotTaken() {
    Reading reading =
        read(
            Forms.begun("12:31")
                .with("antecedent", "<script>", "waiting")
                .with("behaviour", "nothing")
                .with("intensity", "9"));

    assertThat(reading.whole().antecedents()).containsExactly(Antecedent.WAITING);
    assertThat(reading.whole().behaviours()).isEmpty();
    assertThat(reading.whole().intensity()).isNull();
  }

  private static Reading read(Forms form) {
    return FormReader.read(form.form(), Optional.of(PERSON), ZONE, NOW);
  }
}
