package org.calmtrace.demo;

import java.util.List;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.facility.OpenUnit;
import org.calmtrace.facility.RegisterFacility;

/** What the year adds to {@link DemoPlaces}: a school, a fourth ward and a second group. */
final class YearPlaces {

  static final String SCHOOL = "millbrook";

  static final String HAZEL = "hazel";
  static final String BEACON = "beacon";
  static final String OTTER = "otter";
  static final String HERON = "heron";

  static final List<RegisterFacility> FACILITIES =
      List.of(
          new RegisterFacility(
              SCHOOL, "Millbrook Day School", FacilityKind.SCHOOL, DemoPlaces.ZONE));

  static final List<OpenUnit> UNITS =
      List.of(
          new OpenUnit(HAZEL, DemoPlaces.HOSPITAL, "Hazel", 18, null),
          new OpenUnit(BEACON, DemoPlaces.HOUSE, "Beacon", 7, 13),
          new OpenUnit(OTTER, SCHOOL, "Otter class", 6, 10),
          new OpenUnit(HERON, SCHOOL, "Heron class", 11, 16));

  private YearPlaces() {}
}
