package org.calmtrace.demo;

import static org.calmtrace.facility.FacilityKind.PSYCHIATRIC_HOSPITAL;
import static org.calmtrace.facility.FacilityKind.RESIDENTIAL_UNDER_21;
import static org.calmtrace.facility.FacilityKind.SCHOOL;

import java.time.LocalDate;
import java.util.Arrays;
import org.calmtrace.facility.FacilityKind;

/** What a year is like on each of the units. */
enum YearUnit {
  CEDAR(DemoPlaces.CEDAR, PSYCHIATRIC_HOSPITAL, 625, Rhythm.WARD, Turn.BETTER),
  ROWAN(DemoPlaces.ROWAN, PSYCHIATRIC_HOSPITAL, 565, Rhythm.WARD, Turn.WORSE),
  JUNIPER(DemoPlaces.JUNIPER, PSYCHIATRIC_HOSPITAL, 320, Rhythm.WARD, Turn.STEADY),
  HAZEL(YearPlaces.HAZEL, PSYCHIATRIC_HOSPITAL, 435, Rhythm.WARD, Turn.STEADY),
  LANTERN(DemoPlaces.LANTERN, RESIDENTIAL_UNDER_21, 372, Rhythm.HOUSE, Turn.STEADY),
  BEACON(YearPlaces.BEACON, RESIDENTIAL_UNDER_21, 340, Rhythm.HOUSE, Turn.STEADY),
  OTTER(YearPlaces.OTTER, SCHOOL, 245, Rhythm.SCHOOL, Turn.STEADY),
  HERON(YearPlaces.HERON, SCHOOL, 213, Rhythm.SCHOOL, Turn.STEADY);

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
