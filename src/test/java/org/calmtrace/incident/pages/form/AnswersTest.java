package org.calmtrace.incident.pages.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.codes.Demeanour;
import org.calmtrace.incident.codes.Device;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.StaffInvolved;
import org.calmtrace.incident.codes.StaffPart;
import org.calmtrace.staff.Member;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class AnswersTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-11-24T12:52:34-05:00[America/New_York]");
  private static final String PAT = new UUID(1, 1).toString();
  private static final List<Member> MEMBERS = List.of(new Member(PAT, "Pat Moreno", "physician"));

  private static final List<Question> QUESTIONS =
      List.of(
          Question.one("kind", "ask.kind", "intervention-kind", InterventionKind.class).must(),
          Question.when("ask.when"),
          Question.one("position", "ask.position", "position", Position.class)
              .must()
              .onlyFor(InterventionKind.PHYSICAL),
          Question.many("devices", "ask.devices", "device", Device.class)
              .onlyFor(InterventionKind.MECHANICAL),
          Question.one("demeanour", "ask.demeanour", "demeanour", Demeanour.class),
          Question.staff("orderedBy", "ask.by", MEMBERS),
          Question.team("staffInvolved", "ask.who", "staff-part", MEMBERS),
          Question.minutes("maxMinutes", "ask.minutes", List.of(30, 60)),
          Question.yes("told", "ask.told"),
          Question.text("note", "ask.note"));

  @Test
  void whatIsNeededAndMissingIsSaidInTheOrderOfTheForm() {
    assertThat(read().faults())
        .containsExactly(
            Fault.of("kind", "ask.kind.error"), Fault.of("occurredAt", "ask.when.error"));
  }

  @Test
  void whatOnlyAnotherKindIsAskedIsNotNeededAndNotTaken() {
    Answers answers =
        read("kind", "seclusion", "occurredAt", "2026-11-24T12:40:00-05:00", "position", "prone");

    assertThat(answers.faults()).isEmpty();
    assertThat(answers.code("position", Position.class)).isNull();
    assertThat(answers.codes("devices", Device.class)).isEmpty();
  }

  @Test
  void whatTheKindAsksForIsNeeded() {
    assertThat(read("kind", "physical", "occurredAt", "2026-11-24T12:40:00-05:00").faults())
        .containsExactly(Fault.of("position", "ask.position.error"));
  }

  @ParameterizedTest
  @CsvSource({
    "kind, riding",
    "demeanour, riding",
    "orderedBy, nobody",
    "orderedBy, 00000000-0000-0009-0000-000000000009",
  })
  void whatWasNotOfferedIsNotTaken(String name, String value) {
    assertThat(read(name, value).faults()).extracting(Fault::field).contains(name);
  }

  @Test
  void aTimeThatHasNotComeIsRefused() {
    assertThat(read("kind", "seclusion", "occurredAt", "2026-11-24T12:58:00-05:00").faults())
        .containsExactly(Fault.of("occurredAt", "report.error.future"));
  }

  @ParameterizedTest
  @CsvSource({"30, '', 30", "30, 45, 45", "'', 45, 45", "'', '', ", "30, nine, "})
  void aNumberOfOnesOwnGoesBeforeAUsualOne(String usual, String own, Integer minutes) {
    Answers answers = read("maxMinutes", usual, "maxMinutes-other", own);

    assertThat(answers.number("maxMinutes")).isEqualTo(minutes);
    assertThat(answers.faults().contains(Fault.of("maxMinutes", "ask.number.error")))
        .isEqualTo(own.equals("nine"));
  }

  @Test
  void aTeamIsWhoWasNamedEachOnce() {
    Answers answers =
        read(
            "staffInvolved-1",
            PAT,
            "staffInvolved-1-part",
            "lead",
            "staffInvolved-2",
            PAT,
            "staffInvolved-2-part",
            "limb",
            "staffInvolved-3",
            "",
            "staffInvolved-3-part",
            "head");

    assertThat(answers.involved("staffInvolved"))
        .containsExactly(new StaffInvolved(UUID.fromString(PAT), StaffPart.LEAD));
  }

  @Test
  void whatIsNotSaidIsNothing() {
    Answers answers = read("note", "  ");

    assertThat(answers.words("note")).isNull();
    assertThat(answers.yes("told")).as("nobody denied it").isNull();
    assertThat(answers.staff("orderedBy")).isNull();
  }

  @Test
  void aFormThatIsShownFirstHoldsWhatIsUsual() {
    List<Question> questions =
        List.of(
            Question.one("kind", "ask.kind", "intervention-kind", InterventionKind.class)
                .initially(InterventionKind.SECLUSION));

    assertThat(Answers.first(questions, NOW).text("kind")).isEqualTo("seclusion");
  }

  private static Answers read(String... namesAndValues) {
    LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Answers.read(QUESTIONS, new Posted(fields), NOW);
  }
}
