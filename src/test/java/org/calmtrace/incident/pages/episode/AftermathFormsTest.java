package org.calmtrace.incident.pages.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.codes.DebriefStatus;
import org.calmtrace.incident.codes.DebriefWith;
import org.calmtrace.incident.codes.MedicationBasis;
import org.calmtrace.incident.codes.Route;
import org.calmtrace.incident.inputs.DebriefInput;
import org.calmtrace.incident.inputs.MedicationInput;
import org.calmtrace.incident.pages.form.Answers;
import org.calmtrace.incident.pages.form.Question;
import org.calmtrace.security.Role;
import org.calmtrace.security.Scope;
import org.calmtrace.security.SignedIn;
import org.calmtrace.staff.Member;
import org.calmtrace.staff.Profession;
import org.calmtrace.staff.Staff;
import org.calmtrace.web.FormErrors.Fault;
import org.calmtrace.web.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedMultiValueMap;

/** What the forms of a medicine and of a debrief make of their answers. */
class AftermathFormsTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 24, 12, 52, 0, 0, ZONE);
  private static final String AT = "2026-11-24T12:40:00-05:00";
  private static final Member NORA = new Member(new UUID(1, 1).toString(), "Nora L.", "nurse");
  private static final Member TESS = new Member(new UUID(1, 2).toString(), "Tess O.", "technician");

  private final MedicationForm medication = new MedicationForm();
  private final DebriefForm debrief = new DebriefForm(new House(List.of(NORA, TESS)));

  /** Everybody who works there. */
  private record House(List<Member> members) implements Staff {

    @Override
    public Map<String, Member> findAll(Collection<String> staffIds) {
      return Map.of();
    }

    @Override
    public List<Member> of(Set<Profession> professions) {
      return members;
    }
  }

  @Test
  void aMedicineIsSaidWithItsRouteAndWhetherItWasTakenWillingly() {
    assertThat(read(medication, FacilityKind.PSYCHIATRIC_HOSPITAL).faults())
        .extracting(Fault::field)
        .containsExactly("drug", "occurredAt", "route", "voluntary");
  }

  @Test
  void aMedicineOfAnIncidentBelongsToNoRestraint() {
    MedicationInput input =
        (MedicationInput)
            input(
                medication,
                "drug",
                "Lorazepam",
                "dose",
                "2 mg",
                "occurredAt",
                AT,
                "route",
                "oral",
                "voluntary",
                "no",
                "basis",
                "at-once");

    assertThat(input)
        .isEqualTo(
            new MedicationInput(
                entry(),
                OffsetDateTime.parse(AT),
                null,
                "Lorazepam",
                "2 mg",
                Route.ORAL,
                false,
                MedicationBasis.AT_ONCE,
                null,
                null,
                null));
  }

  @Test
  void aDebriefThatWasHeldKeepsWhoWasThereAndDropsWhyNot() {
    DebriefInput input =
        (DebriefInput)
            input(
                debrief,
                "with",
                "person",
                "status",
                "held",
                "occurredAt",
                AT,
                "reason",
                "She would not.",
                "attendees",
                TESS.id(),
                "attendees",
                NORA.id(),
                "attendees",
                new UUID(9, 9).toString(),
                "prevention",
                "Lunch in two sittings.",
                "planChanged",
                "yes");

    assertThat(input.with()).isEqualTo(DebriefWith.PERSON);
    assertThat(input.status()).isEqualTo(DebriefStatus.HELD);
    assertThat(input.reason()).as("asked only where it was not held").isNull();
    assertThat(input.attendees())
        .as("who was not offered was not there")
        .extracting(UUID::toString)
        .containsExactly(TESS.id(), NORA.id());
    assertThat(input.prevention()).isEqualTo("Lunch in two sittings.");
    assertThat(input.planChanged()).isTrue();
    assertThat(input.supervisorsPresent()).as("nobody denied it").isNull();
  }

  @Test
  void aDebriefThatWasDeclinedKeepsWhyAndNothingOfWhatWasNotSaid() {
    DebriefInput input =
        (DebriefInput)
            input(
                debrief,
                "with",
                "person",
                "status",
                "declined",
                "occurredAt",
                AT,
                "reason",
                "She would not.",
                "attendees",
                TESS.id(),
                "outcome",
                "None.");

    assertThat(input.reason()).isEqualTo("She would not.");
    assertThat(input.attendees()).isEmpty();
    assertThat(input.outcome()).isNull();
  }

  @ParameterizedTest
  @EnumSource(FacilityKind.class)
  void whoWasExcusedIsAskedWhereTheLawWantsToKnow(FacilityKind facility) {
    assertThat(debrief.questions(situation(facility)).stream().map(Question::name))
        .filteredOn("excused"::equals)
        .hasSize(facility == FacilityKind.RESIDENTIAL_UNDER_21 ? 1 : 0);
  }

  private static Record input(EpisodeForm form, String... fields) {
    Answers answers = read(form, FacilityKind.PSYCHIATRIC_HOSPITAL, fields);
    assertThat(answers.faults()).isEmpty();
    return form.input(answers, situation(FacilityKind.PSYCHIATRIC_HOSPITAL));
  }

  private static Answers read(EpisodeForm form, FacilityKind facility, String... fields) {
    LinkedMultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      posted.add(fields[i], fields[i + 1]);
    }
    return Answers.read(form.questions(situation(facility)), new Posted(posted), NOW);
  }

  private static EntryId entry() {
    return new EntryId(new UUID(7, 7));
  }

  private static Situation situation(FacilityKind facility) {
    return new Situation(
        new IncidentStream(List.of()),
        entry(),
        null,
        new Unit("cedar", "Cedar", "9–17", "hollis", "Hollis", ZONE, facility),
        Optional.empty(),
        new SignedIn(
            "nora.nurse",
            NORA.id(),
            "Nora L.",
            Set.of(Role.NURSE),
            new Scope(Set.of(), Set.of("cedar"))),
        NOW);
  }
}
