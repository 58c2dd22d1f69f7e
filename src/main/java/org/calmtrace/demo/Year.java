package org.calmtrace.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.calmtrace.incident.codes.AgeBand;

/**
 * The invented year before the sowing: the same from one moment, always. Its entries stand in the
 * order in which they were recorded, whatever incident they belong to.
 */
final class Year {

  static final int DAYS = 365;

  static final long SEED = 20_260_419;

  /** What is still going on at the end is told by {@link Present} alone. */
  private static final int QUIET_HOURS = 7;

  private final OffsetDateTime sown;
  private final int days;
  private final String name;
  private final Cast cast;
  private final Narrator narrator;
  private final CourseMaker courses;

  Year(Instant sown) {
    this(sown, DAYS);
  }

  /**
   * @param days so many last days of the year
   */
  Year(Instant sown, int days) {
    Phrases phrases = new Phrases();
    this.sown = sown.atZone(DemoPlaces.ZONE).toOffsetDateTime();
    this.days = days;
    this.name = "year/" + sown.toEpochMilli();
    this.cast = new Cast(phrases);
    this.narrator = new Narrator(phrases);
    this.courses = new CourseMaker(cast);
  }

  Cast cast() {
    return cast;
  }

  List<YearEntry> entries() {
    List<YearEntry> entries = new ArrayList<>();
    for (YearUnit unit : YearUnit.values()) {
      double all = IntStream.rangeClosed(1, DAYS).mapToDouble(ago -> often(unit, ago)).sum();
      for (int ago = days; ago >= 0; ago--) {
        double expected = unit.perYear * often(unit, ago) / all;
        day(unit, ago, expected, entries);
      }
    }
    entries.addAll(new Present(sown, name + "/present", cast, narrator).entries());
    entries.sort(Comparator.comparing(entry -> entry.recordedAt().toInstant()));
    return entries;
  }

  private double often(YearUnit unit, int daysAgo) {
    return unit.day(sown.toLocalDate().minusDays(daysAgo), daysAgo);
  }

  private void day(YearUnit unit, int daysAgo, double expected, List<YearEntry> entries) {
    LocalDate day = sown.toLocalDate().minusDays(daysAgo);
    String itsName = name + "/" + unit.id + "/" + day;
    Dice dice = Dice.of(SEED, unit.id + "/" + daysAgo + "/" + day.getDayOfWeek());
    int count = dice.count(expected);
    for (int i = 0; i < count; i++) {
      OffsetDateTime began = moment(unit, day, daysAgo, dice);
      List<Resident> here = cast.on(unit, daysAgo);
      if (began.isBefore(sown.minusHours(QUIET_HOURS)) && !here.isEmpty()) {
        Resident person = dice.pick(here, Resident::weight);
        Course course = courses.make(unit, person, began, daysAgo, dice);
        entries.addAll(incident(new Pen(itsName + "/" + i, course, narrator, cast, dice)));
      }
    }
  }

  private static OffsetDateTime moment(YearUnit unit, LocalDate day, int daysAgo, Dice dice) {
    List<Integer> hours = IntStream.range(0, 24).boxed().toList();
    int hour = dice.pick(hours, each -> unit.hour(each, day, daysAgo));
    LocalTime time = LocalTime.of(hour, dice.between(0, 59));
    return ZonedDateTime.of(day, time, DemoPlaces.ZONE).toOffsetDateTime();
  }

  private List<YearEntry> incident(Pen pen) {
    Course course = pen.course;
    ReportWriter report = new ReportWriter(pen);
    report.report();
    report.attempts();
    report.resolution();
    Held held = null;
    if (course.outcome() != null && course.outcome().restrictive()) {
      InterventionWriter intervention = new InterventionWriter(pen);
      held = intervention.start(InterventionWriter.kind(course.outcome()), course.over());
      new OrderWriter(pen, age(course)).orders(held);
      CareWriter care = new CareWriter(pen);
      care.checks(held);
      care.evaluation(held);
      intervention.end(held);
      new DebriefWriter(pen).debriefs(held);
    }
    new AftermathWriter(pen).afterwards(held);
    RecordWriter handling = new RecordWriter(pen);
    if (!course.handsOn() && pen.dice.chance(0.011)) {
      handling.error();
    } else {
      new CorrectionWriter(pen).corrections();
      handling.handling();
    }
    return pen.until(sown);
  }

  private AgeBand age(Course course) {
    LocalDate day = course.began().toLocalDate();
    return AgeBand.of(course.person().ageOn(day, sown.toLocalDate()));
  }
}
