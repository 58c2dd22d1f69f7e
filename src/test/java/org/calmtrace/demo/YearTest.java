package org.calmtrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.calmtrace.incident.Deciding;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.Happening;
import org.calmtrace.incident.events.IncidentReported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be true of the whole invented year; one year is told for all. */
class YearTest {

  private static final ToldYear TOLD = new ToldYear(ToldYear.SOWN);

  @Test
  void aboutThreeThousandEscalationsAreTold() {
    assertThat(TOLD.incidents).hasSizeBetween(2850, 3150);
  }

  @Test
  void theSameMomentTellsTheSameYear() {
    List<YearEntry> again = new Year(ToldYear.SOWN).entries();

    assertThat(again).hasSameSizeAs(TOLD.entries);
    for (int i = 0; i < again.size(); i++) {
      YearEntry one = again.get(i);
      YearEntry other = TOLD.entries.get(i);
      assertThat(one.recordedAt()).isEqualTo(other.recordedAt());
      assertThat(one.by()).isEqualTo(other.by());
      assertThat(inClear(one)).isEqualTo(inClear(other));
    }
  }

  /** Sealed by nobody, so that the same words are the same content. */
  private static Object inClear(YearEntry entry) {
    return entry
        .content()
        .with(words -> new org.calmtrace.vault.ProtectedText(entry.patient(), words));
  }

  @Test
  void nothingIsRefused() {
    assertThat(TOLD.refused).isEmpty();
  }

  /** Also where clocks change, on a leap day, in the holidays and at night. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-01T05:30:00Z",
        "2027-03-14T07:10:00Z",
        "2028-02-29T03:00:00Z",
        "2027-08-07T16:45:00Z"
      })
  void nothingIsRefusedWheneverItIsTold(String moment) {
    ToldYear told = new ToldYear(Instant.parse(moment));

    assertThat(told.refused).isEmpty();
    assertThat(running(told)).hasSize(2);
    assertThat(told.entries)
        .allMatch(entry -> !entry.recordedAt().toInstant().isAfter(Instant.parse(moment)));
  }

  @Test
  void everyEntryIsFiledByOneWhoMay() {
    for (int i = 0; i < TOLD.entries.size(); i++) {
      YearEntry entry = TOLD.entries.get(i);
      assertThat(Deciding.mayFile(entry.by().role(), TOLD.commands.get(i).entry()))
          .as(entry.by() + " " + TOLD.commands.get(i).entry())
          .isTrue();
    }
  }

  @Test
  void nothingIsRecordedBeforeItHappenedOrAfterTheSowing() {
    OffsetDateTime before = OffsetDateTime.MIN;
    for (IncidentCommand command : TOLD.commands) {
      OffsetDateTime recordedAt = command.circumstances().recordedAt();
      assertThat(recordedAt.toInstant()).isBeforeOrEqualTo(ToldYear.SOWN);
      assertThat(recordedAt.toInstant()).isAfterOrEqualTo(before.toInstant());
      if (command.entry() instanceof Happening happening) {
        assertThat(happening.occurredAt().toInstant())
            .as(command.entry().toString())
            .isBeforeOrEqualTo(recordedAt.toInstant());
      }
      before = recordedAt;
    }
  }

  @Test
  void everythingThatCanBeFiledIsFiled() {
    Map<String, Integer> counts = new HashMap<>();
    TOLD.commands.forEach(
        command -> counts.merge(command.entry().getClass().getSimpleName(), 1, Integer::sum));

    assertThat(counts).hasSize(23);
    assertThat(counts).allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(15));
    assertThat(counts.get("CheckRecorded")).isGreaterThan(900);
    assertThat(counts.get("EntryCorrected")).isGreaterThan(90);
  }

  @Test
  void threeQuartersAreSettledWithoutHandsOn() {
    assertThat(handsOff(state -> true)).isBetween(0.72, 0.78);
  }

  @Test
  void oneWardGetsBetterAndAnotherWorse() {
    assertThat(aDay(DemoPlaces.CEDAR, true)).isLessThan(0.75 * aDay(DemoPlaces.CEDAR, false));
    assertThat(handsOff(on(DemoPlaces.CEDAR, true)))
        .isGreaterThan(handsOff(on(DemoPlaces.CEDAR, false)) + 0.1);
    assertThat(aDay(DemoPlaces.ROWAN, true)).isGreaterThan(1.4 * aDay(DemoPlaces.ROWAN, false));
    assertThat(handsOff(on(DemoPlaces.ROWAN, true)))
        .isLessThan(handsOff(on(DemoPlaces.ROWAN, false)) - 0.08);
  }

  @Test
  void itWasTheNoise() {
    assertThat(atNoon(true)).isLessThan(0.6 * atNoon(false));
  }

  private static double atNoon(boolean after) {
    List<IncidentReported> reports =
        TOLD.counted().stream()
            .filter(on(DemoPlaces.CEDAR, after))
            .map(IncidentState::reported)
            .toList();
    long noon = reports.stream().filter(report -> report.occurredAt().getHour() == 12).count();
    return (double) noon / reports.size();
  }

  @Test
  void daysAndHoursHaveTheirRhythm() {
    assertThat(count(report -> isSchool(report) && isWeekend(report))).isZero();
    assertThat(count(report -> isSchool(report) && report.occurredAt().getMonthValue() == 7))
        .isZero();
    // From eight to three; a correction may say that it was a little earlier.
    assertThat(count(report -> isSchool(report) && !isBetween(report, 7, 14))).isZero();
    assertThat(count(report -> isSchool(report) && isBetween(report, 7, 7))).isLessThan(5);
    assertThat(count(report -> isHouse(report) && isBetween(report, 15, 21)))
        .isGreaterThan(count(report -> isHouse(report) && !isBetween(report, 15, 21)));
    assertThat(count(report -> isBetween(report, 15, 15)))
        .as("shift change")
        .isGreaterThan(count(report -> isBetween(report, 14, 14)));
    assertThat(count(report -> isBetween(report, 0, 5)))
        .as("at night")
        .isLessThan(TOLD.incidents.size() / 20);
  }

  private static boolean isSchool(IncidentReported report) {
    return Set.of(YearPlaces.OTTER, YearPlaces.HERON).contains(report.unit());
  }

  private static boolean isHouse(IncidentReported report) {
    return Set.of(DemoPlaces.LANTERN, YearPlaces.BEACON).contains(report.unit());
  }

  private static boolean isWeekend(IncidentReported report) {
    return report.occurredAt().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static boolean isBetween(IncidentReported report, int first, int last) {
    int hour = report.occurredAt().getHour();
    return hour >= first && hour <= last;
  }

  @Test
  void whatHelpsOneDoesNotHelpAnother() {
    int[] helped = new int[2];
    int[] hurt = new int[2];
    Map<String, Resident> people = new HashMap<>();
    Resident.all().forEach(person -> people.put(person.id(), person));
    for (IncidentState state : TOLD.incidents.values()) {
      Resident person = people.get(state.reported().patient());
      assertThat(person).isNotNull();
      for (AttemptLogged attempt : state.attempts()) {
        int calmed = attempt.response() == Response.CALMED ? 1 : 0;
        if (person.helps().contains(attempt.technique())) {
          helped[0] += calmed;
          helped[1]++;
        } else if (person.hurts().contains(attempt.technique())) {
          hurt[0] += calmed;
          hurt[1]++;
        }
      }
    }
    assertThat((double) helped[0] / helped[1]).isGreaterThan(0.5);
    assertThat((double) hurt[0] / hurt[1]).isLessThan(0.1);
  }

  @Test
  void twoAreStillRunningAndOneOfThemIsLookedAtTooSeldom() {
    List<Long> minutes =
        running(TOLD).stream()
            .map(
                state ->
                    state.interventions().getFirst().checks().stream()
                        .map(check -> Duration.between(check.occurredAt(), TOLD.sown()).toMinutes())
                        .min(Long::compare)
                        .orElseThrow())
            .sorted()
            .toList();

    assertThat(minutes).containsExactly(3L, 27L);
  }

  private static List<IncidentState> running(ToldYear told) {
    return told.incidents.values().stream().filter(IncidentState::running).toList();
  }

  @Test
  void tessHasQuestionsToAnswerAndNotesToRead() {
    String tess = DemoStaff.TESS.id();
    Set<Object> hers = new HashSet<>();
    for (IncidentCommand command : TOLD.commands) {
      if (command.entry() instanceof IncidentReported
          && command.circumstances().actor().equals(tess)) {
        hers.add(command.incident());
      }
    }
    List<IncidentState> reports =
        TOLD.incidents.entrySet().stream()
            .filter(entry -> hers.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();

    assertThat(reports)
        .filteredOn(state -> state.stage() == Stage.CLARIFICATION)
        .hasSizeBetween(3, 9);
    assertThat(reports).filteredOn(state -> state.stage() == Stage.CLOSED).hasSizeGreaterThan(50);
  }

  @Test
  void manyDutiesAreKeptAndSomeAreNot() {
    long evaluated = TOLD.incidents.values().stream().filter(YearTest::isEvaluatedInTime).count();
    long late = TOLD.incidents.values().stream().filter(YearTest::isEvaluatedLate).count();
    long ordersUnsigned =
        TOLD.incidents.values().stream()
            .flatMap(state -> state.interventions().stream())
            .filter(
                held -> held.orders().stream().anyMatch(o -> held.signature(o.entry()).isEmpty()))
            .count();

    assertThat(evaluated).isGreaterThan(5 * late);
    assertThat(late).isGreaterThan(10);
    assertThat(ordersUnsigned).isBetween(8L, 90L);
  }

  private static boolean isEvaluatedInTime(IncidentState state) {
    return minutesToEvaluation(state) <= 60;
  }

  private static boolean isEvaluatedLate(IncidentState state) {
    long minutes = minutesToEvaluation(state);
    return minutes > 60 && minutes < Long.MAX_VALUE;
  }

  private static long minutesToEvaluation(IncidentState state) {
    return state.interventions().stream()
        .flatMap(
            held ->
                held.evaluations().stream()
                    .map(
                        evaluation ->
                            Duration.between(held.start().occurredAt(), evaluation.occurredAt())
                                .toMinutes()))
        .min(Long::compare)
        .orElse(Long.MAX_VALUE);
  }

  private static double handsOff(Predicate<IncidentState> which) {
    List<EscalationResolved> ends =
        TOLD.counted().stream()
            .filter(which)
            .map(IncidentState::resolution)
            .filter(end -> end != null)
            .toList();
    return (double) ends.stream().filter(end -> end.outcome().handsOff()).count() / ends.size();
  }

  private static Predicate<IncidentState> on(String unit, boolean after) {
    return state -> state.reported().unit().equals(unit) && isAfter(state.reported()) == after;
  }

  private static boolean isAfter(IncidentReported report) {
    long days =
        ChronoUnit.DAYS.between(report.occurredAt().toLocalDate(), TOLD.sown().toLocalDate());
    return Turn.isAfter((int) days);
  }

  private static double aDay(String unit, boolean after) {
    double days = after ? Turn.CHANGED : Year.DAYS - Turn.CHANGED;
    return TOLD.counted().stream().filter(on(unit, after)).count() / days;
  }

  private static long count(Predicate<IncidentReported> which) {
    return TOLD.incidents.values().stream().map(IncidentState::reported).filter(which).count();
  }
}
