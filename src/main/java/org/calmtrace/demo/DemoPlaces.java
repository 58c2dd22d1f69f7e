package org.calmtrace.demo;

import java.time.ZoneId;
import java.util.List;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.facility.OpenUnit;
import org.calmtrace.facility.RegisterFacility;

/** A hospital of three wards and a house for young people. */
final class DemoPlaces {

  static final ZoneId ZONE = ZoneId.of("America/New_York");

  static final String HOSPITAL = "alder-bay";
  static final String HOUSE = "harbor-house";

  static final String CEDAR = "cedar";
  static final String ROWAN = "rowan";
  static final String JUNIPER = "juniper";
  static final String LANTERN = "lantern";

  static final List<RegisterFacility> FACILITIES =
      List.of(
          new RegisterFacility(
              HOSPITAL, "Alder Bay Hospital", FacilityKind.PSYCHIATRIC_HOSPITAL, ZONE),
          new RegisterFacility(HOUSE, "Harbor House", FacilityKind.RESIDENTIAL_UNDER_21, ZONE));

  static final List<OpenUnit> UNITS =
      List.of(
          new OpenUnit(CEDAR, HOSPITAL, "Cedar", 9, 17),
          new OpenUnit(ROWAN, HOSPITAL, "Rowan", 18, null),
          new OpenUnit(JUNIPER, HOSPITAL, "Juniper", 18, null),
          new OpenUnit(LANTERN, HOUSE, "Lantern", 12, 20));

  private DemoPlaces() {}
}
