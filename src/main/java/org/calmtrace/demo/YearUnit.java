package org.calmtrace.demo;

import static org.calmtrace.facility.FacilityKind.PSYCHIATRIC_HOSPITAL;
import static org.calmtrace.facility.FacilityKind.RESIDENTIAL_UNDER_21;
import static org.calmtrace.facility.FacilityKind.SCHOOL;

import java.time.LocalDate;
import java.util.Arrays;
import org.calmtrace.facility.FacilityKind;

/** What a year is like on each of the units. */
enum YearUnit {
  CEDAR(DemoPlaces.CEDAR, PSYCHIATRIC_HOSPITAL, 600, Rhythm.WARD, Turn.BETTER),
  ROWAN(DemoPlaces.ROWAN, PSYCHIATRIC_HOSPITAL, 540, Rhythm.WARD, Turn.WORSE),
  JUNIPER(DemoPlaces.JUNIPER, PSYCHIATRIC_HOSPITAL, 310, Rhythm.WARD, Turn.STEADY),
  HAZEL(YearPlaces.HAZEL, PSYCHIATRIC_HOSPITAL, 420, Rhythm.WARD, Turn.STEADY),
  LANTERN(DemoPlaces.LANTERN, RESIDENTIAL_UNDER_21, 360, Rhythm.HOUSE, Turn.STEADY),
  BEACON(YearPlaces.BEACON, RESIDENTIAL_UNDER_21, 330, Rhythm.HOUSE, Turn.STEADY),
  OTTER(YearPlaces.OTTER, SCHOOL, 235, Rhythm.SCHOOL, Turn.STEADY),
  HERON(YearPlaces.HERON, SCHOOL, 205, Rhythm.SCHOOL, Turn.STEADY);

  final String id;
  final FacilityKind facility;
  final double perYear;
  final Rhythm rhythm;
  final Turn turn;

  YearUnit(String id, FacilityKind facility, double perYear, Rhythm rhythm, Turn turn) {
    this.id = id;
    this.facility = facility;
    this.perYear = perYear;
    this.rhythm = rhythm;
    this.turn = turn;
  }

  static YearUnit of(String id) {
    return Arrays.stream(values()).filter(unit -> unit.id.equals(id)).findFirst().orElseThrow();
  }

  double day(LocalDate day, int daysAgo) {
    return rhythm.day(day) * turn.often(daysAgo);
  }

  /** All at lunch at once is what the two sittings ended. */
  double hour(int hour, LocalDate day, int daysAgo) {
    boolean lunch = turn == Turn.BETTER && hour == 12;
    double crowd = Turn.isAfter(daysAgo) ? 0.6 : 2.2;
    return rhythm.hour(hour, day) * (lunch ? crowd : 1);
  }
}
