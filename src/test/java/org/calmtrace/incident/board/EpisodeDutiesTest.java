package org.calmtrace.incident.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.AgeBand;
import org.calmtrace.incident.codes.DutyKind;
import org.calmtrace.incident.codes.EvaluationPurpose;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.codes.RestraintException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is due on an episode, to the minute. */
class EpisodeDutiesTest {

  private static final Unit HOSPITAL = unit(FacilityKind.PSYCHIATRIC_HOSPITAL);
  private static final Unit SCHOOL = unit(FacilityKind.SCHOOL);
  private static final Unit HOUSE = unit(FacilityKind.RESIDENTIAL_UNDER_21);

  private final EpisodeDuties duties =
      new EpisodeDuties(
          new BoardSettings(Duration.ofMinutes(15), Duration.ofHours(24), 1, Duration.ofHours(1)));

  private final Episode episode = new Episode();

  private static Unit unit(FacilityKind kind) {
    return new Unit("cedar", "Cedar", "9–17", "sea", "Sea", ZoneId.of("Asia/Kathmandu"), kind);
  }

  @Test
  void withoutAnInterventionNothingIsDue() {
    assertThat(duties.of(episode.state(), HOSPITAL, after(500))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"59, false", "60, false", "61, true"})
  void theEvaluationIsDueAnHourAfterTheStart(long minute, boolean late) {
    EntryId hold = episode.start(7, Purpose.VIOLENT);

    Duty duty = only(DutyKind.ONE_HOUR_EVALUATION, HOSPITAL, 7 + minute);

    assertThat(duty)
        .isEqualTo(
            new Duty(
                DutyKind.ONE_HOUR_EVALUATION,
                hold,
                after(7),
                after(67),
                late,
                "42 CFR 482.13(e)(12)"));
  }

  @Test
  void oneMillisecondAfterTheHourIsLate() {
    episode.start(7, Purpose.VIOLENT);

    List<Duty> found = duties.of(episode.state(), HOSPITAL, after(67).plusMillis(1));

    assertThat(found)
        .filteredOn(Duty::late)
        .extracting(Duty::kind)
        .contains(DutyKind.ONE_HOUR_EVALUATION);
  }

  @Test
  void itIsDueAlthoughTheInterventionHasEnded() {
    EntryId hold = episode.start(7, Purpose.VIOLENT);
    episode.end(hold, 9);

    assertThat(duties.of(episode.state(), HOSPITAL, after(10)))
        .extracting(Duty::kind)
        .containsExactly(DutyKind.ONE_HOUR_EVALUATION);
  }

  @ParameterizedTest
  @EnumSource(EvaluationPurpose.class)
  void anyEvaluationAfterTheStartMeetsIt(EvaluationPurpose purpose) {
    EntryId hold = episode.start(7, Purpose.VIOLENT);
    episode.evaluate(hold, 7, purpose);

    assertThat(duties.of(episode.state(), HOSPITAL, after(100)))
        .extracting(Duty::kind)
        .doesNotContain(DutyKind.ONE_HOUR_EVALUATION);
  }

  @Test
  void theEvaluationOfAnotherInterventionDoesNot() {
    EntryId first = episode.start(7, Purpose.VIOLENT);
    EntryId second = episode.start(30, Purpose.VIOLENT);
    episode.evaluate(first, 40, EvaluationPurpose.ONE_HOUR);

    Duty duty = only(DutyKind.ONE_HOUR_EVALUATION, HOSPITAL, 41);

    assertThat(duty.intervention()).isEqualTo(second);
    assertThat(duty.dueAt()).isEqualTo(after(90));
  }

  @Test
  void inASchoolOnlyTheCheckIsDue() {
    episode.start(7, Purpose.VIOLENT);

    assertThat(duties.of(episode.state(), SCHOOL, after(8)))
        .singleElement()
        .satisfies(duty -> assertThat(duty.kind()).isEqualTo(DutyKind.CHECK))
        .satisfies(duty -> assertThat(duty.citation()).isEqualTo(Duty.POLICY));
  }

  @Test
  void aHospitalOwesItForViolentBehaviourAndAResidenceAlways() {
    episode.start(7, Purpose.MEDICAL);

    assertThat(duties.of(episode.state(), HOSPITAL, after(8)))
        .extracting(Duty::kind)
        .doesNotContain(DutyKind.ONE_HOUR_EVALUATION);
    assertThat(only(DutyKind.ONE_HOUR_EVALUATION, HOUSE, 8).citation())
        .isEqualTo("42 CFR 483.358(f)");
  }

  @Test
  void repetitiveSelfMutilationIsAnExceptionOfHospitals() {
    episode.start(7, Purpose.VIOLENT, RestraintException.SELF_MUTILATION);

    assertThat(duties.of(episode.state(), HOSPITAL, after(8)))
        .extracting(Duty::kind)
        .doesNotContain(DutyKind.ONE_HOUR_EVALUATION);
    assertThat(only(DutyKind.ONE_HOUR_EVALUATION, HOUSE, 8)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"14, false", "15, false", "16, true"})
  void theFirstCheckIsDueFromTheStart(long minute, boolean late) {
    EntryId hold = episode.start(3, Purpose.VIOLENT);

    assertThat(only(DutyKind.CHECK, HOSPITAL, 3 + minute))
        .isEqualTo(new Duty(DutyKind.CHECK, hold, after(3), after(18), late, Duty.POLICY));
  }

  @Test
  void theNextCheckIsDueFromTheLastThatHappenedWhenEverItWasRecorded() {
    EntryId hold = episode.start(0, Purpose.VIOLENT);
    episode.check(hold, 29).check(hold, 14);

    Duty duty = only(DutyKind.CHECK, HOSPITAL, 44);

    assertThat(duty.from()).isEqualTo(after(29));
    assertThat(duty.dueAt()).isEqualTo(after(44));
    assertThat(duty.late()).isFalse();
  }

  @Test
  void withoutAnOrderOneIsDueAtOnce() {
    EntryId hold = episode.start(5, Purpose.VIOLENT);

    assertThat(only(DutyKind.ORDER, HOSPITAL, 6))
        .isEqualTo(new Duty(DutyKind.ORDER, hold, after(5), after(5), true, "42 CFR 482.13(e)(5)"));
    assertThat(only(DutyKind.ORDER, HOUSE, 5).late()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CHILD, 60, 482.13(e)(8)(i)(C)",
    "ADOLESCENT, 120, 482.13(e)(8)(i)(B)",
    "ADULT, 240, 482.13(e)(8)(i)(A)",
    ", 240, 482.13(e)(8)(i)"
  })
  void anOrderEndsWhenItsMinutesAreOver(AgeBand age, int minutes, String paragraph) {
    EntryId hold = episode.start(0, Purpose.VIOLENT);
    episode.order(hold, 4, minutes, age);

    assertThat(only(DutyKind.ORDER_EXPIRY, HOSPITAL, 4 + minutes))
        .isEqualTo(
            new Duty(
                DutyKind.ORDER_EXPIRY,
                hold,
                after(4),
                after(4 + minutes),
                false,
                "42 CFR " + paragraph));
    assertThat(only(DutyKind.ORDER_EXPIRY, HOSPITAL, 5 + minutes).late()).isTrue();
  }

  @Test
  void theNewestOrderCountsWhateverWasRecordedLast() {
    EntryId hold = episode.start(0, Purpose.MEDICAL);
    episode.order(hold, 50, 60, null).order(hold, 1, 60, null);

    Duty duty = only(DutyKind.ORDER_EXPIRY, HOSPITAL, 60);

    assertThat(duty.dueAt()).isEqualTo(after(110));
    assertThat(duty.citation()).isEqualTo(Duty.POLICY);
    assertThat(only(DutyKind.ORDER_EXPIRY, HOUSE, 60).citation()).isEqualTo("42 CFR 483.358(e)");
  }

  @Test
  void anOrderWithoutMinutesHasNoEnd() {
    EntryId hold = episode.start(0, Purpose.MEDICAL);
    episode.order(hold, 1, 60, null).order(hold, 2, null, null);

    assertThat(duties.of(episode.state(), HOSPITAL, after(90)))
        .extracting(Duty::kind)
        .containsExactly(DutyKind.CHECK);
  }

  @Test
  void whatHasEndedNeedsNeitherCheckNorOrder() {
    EntryId hold = episode.start(0, Purpose.MEDICAL);
    episode.end(hold, 3);

    assertThat(duties.of(episode.state(), HOSPITAL, after(90))).isEmpty();
  }

  private Duty only(DutyKind kind, Unit unit, long minute) {
    List<Duty> found =
        duties.of(episode.state(), unit, after(minute)).stream()
            .filter(duty -> duty.kind() == kind)
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Instant after(long minutes) {
    return Episode.BEGAN.toInstant().plus(Duration.ofMinutes(minutes));
  }
}
