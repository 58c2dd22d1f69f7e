package org.calmtrace.trends.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.calmtrace.care.UnitCensus;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.trends.weeks.Escalation;
import org.calmtrace.trends.weeks.Escalation.End;
import org.calmtrace.trends.weeks.Escalation.Try;
import org.calmtrace.trends.weeks.Week;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-11-26T12:00:00-05:00[America/New_York]");
  private static final LocalDate THIS_WEEK = LocalDate.parse("2026-11-23");
  private static final LocalDate FIRST = THIS_WEEK.minusWeeks(2);

  @Test
  void aWeekOfSeveralUnitsIsOneAndAWeekWithoutAnythingIsThereToo() {
    Figures figures =
        figures(
            List.of(
                week("cedar", FIRST, ended(End.SETTLED), ended(End.HANDS_ON)),
                week("rowan", FIRST, ended(End.SETTLED), ended(End.OPEN), ended(End.ELSEWHERE))),
            List.of());

    assertThat(figures.weeks())
        .extracting(WeekFigures::monday)
        .containsExactly(FIRST, FIRST.plusWeeks(1), THIS_WEEK);
    WeekFigures first = figures.weeks().getFirst();
    assertThat(first.escalations()).isEqualTo(5);
    assertThat(first.settledShare()).as("the open one is in no share").hasValue(0.5);
    assertThat(figures.weeks().get(1).escalations()).isZero();
    assertThat(figures.weeks().get(1).settledShare()).isEmpty();
    assertThat(figures.weeks()).extracting(WeekFigures::whole).containsExactly(true, true, false);
  }

  @Test
  void minutesAreDividedByTheHoursOfThoseWhoWereThere() {
    UnitCensus two =
        new UnitCensus(List.of(NOW.minusDays(90).toInstant(), NOW.minusDays(80).toInstant()));
    Figures figures =
        figures(List.of(week("cedar", FIRST, held(40, 0), held(0, 44))), List.of(two));

    WeekFigures first = figures.weeks().getFirst();
    assertThat(first.minutes()).isEqualTo(84);
    assertThat(first.patientHours()).hasValue(2 * 168);
    assertThat(first.minutesPerThousandHours()).hasValue(250);
    Duration running = Duration.between(THIS_WEEK.atStartOfDay(NOW.getZone()), NOW);
    assertThat(figures.weeks().getLast().patientHours().orElseThrow())
        .as("only as far as the week has come")
        .isCloseTo(2 * running.toHours(), within(0.1));
  }

  @Test
  void whereOneUnitDoesNotKnowWhoWasThereNothingIsDivided() {
    UnitCensus known = new UnitCensus(List.of(NOW.minusDays(90).toInstant()));
    UnitCensus unknown = new UnitCensus(List.of(THIS_WEEK.atStartOfDay(NOW.getZone()).toInstant()));
    Figures figures = figures(List.of(week("cedar", FIRST, held(10, 0))), List.of(known, unknown));

    assertThat(figures.weeks().getFirst().minutesPerThousandHours()).isEmpty();
    assertThat(figures.weeks().getLast().minutesPerThousandHours()).hasValue(0);
  }

  @Test
  void aWeekInWhichTheClocksChangeIsAnHourLonger() {
    LocalDate monday = LocalDate.parse("2026-10-26");
    UnitCensus one = new UnitCensus(List.of(NOW.minusDays(90).toInstant()));
    Figures figures = Figures.of(List.of(), List.of(one), monday, NOW);

    assertThat(figures.weeks().getFirst().patientHours()).hasValue(169);
  }

  @Test
  void techniquesAreCountedByHowTheyWereTaken() {
    Figures figures =
        figures(
            List.of(
                week(
                    "cedar",
                    FIRST,
                    tried(Technique.MUSIC, Response.CALMED),
                    tried(Technique.MUSIC, Response.NONE),
                    tried(Technique.GIVE_SPACE, Response.PARTIAL),
                    tried(Technique.OFFER_CHOICES, Response.WORSENED))),
            List.of());

    assertThat(figures.techniques())
        .containsExactly(
            new TechniqueFigures(Technique.MUSIC, 1, 0, 1, 0),
            new TechniqueFigures(Technique.GIVE_SPACE, 0, 1, 0, 0),
            new TechniqueFigures(Technique.OFFER_CHOICES, 0, 0, 0, 1));
    assertThat(figures.techniques().getFirst().tried()).isEqualTo(2);
  }

  @Test
  void eachEscalationStandsAtItsWeekdayAndHour() {
    Figures figures = figures(List.of(week("cedar", FIRST, ended(End.SETTLED))), List.of());

    assertThat(figures.hours()).hasSize(7).allSatisfy(day -> assertThat(day).hasSize(24));
    assertThat(figures.hours().get(2).get(16)).isEqualTo(1);
    assertThat(figures.hours().stream().flatMap(List::stream).mapToInt(it -> it).sum())
        .isEqualTo(1);
  }

  private static Figures figures(List<Week> weeks, List<UnitCensus> census) {
    return Figures.of(weeks, census, FIRST, NOW);
  }

  private static Week week(String unit, LocalDate monday, Escalation... escalations) {
    return new Week(unit, monday, List.of(escalations));
  }

  /** On a Wednesday at 16:02. */
  private static final LocalDateTime BEGAN = FIRST.plusDays(2).atTime(16, 2);

  private static Escalation ended(End end) {
    return new Escalation(BEGAN, end, 0, 0, List.of());
  }

  private static Escalation held(long restraint, long seclusion) {
    return new Escalation(BEGAN, End.HANDS_ON, restraint, seclusion, List.of());
  }

  private static Escalation tried(Technique technique, Response response) {
    return new Escalation(BEGAN, End.SETTLED, 0, 0, List.of(new Try(technique, response)));
  }
}
