package org.calmtrace.demo;

import java.time.LocalDate;
import java.util.Locale;

/**
 * An invented person in care.
 *
 * @param age in completed years on the day of sowing
 * @param daysSinceBirthday on that day
 * @param daysHere since they were admitted
 */
record DemoPatient(
    String unit, String name, String initials, int age, int daysSinceBirthday, int daysHere) {

  static String idOf(String unit, String initials) {
    return DemoIds.of("patient/" + unit + "/" + initials).toString();
  }

  String id() {
    return idOf(unit, initials);
  }

  String stay() {
    return DemoIds.of("stay/" + unit + "/" + initials).toString();
  }

  LocalDate bornBefore(LocalDate today) {
    return today.minusYears(age).minusDays(daysSinceBirthday);
  }

  /** Some number; only that no two are alike matters. */
  String recordNumber() {
    return "%s-%05d"
        .formatted(
            unit.substring(0, 1).toUpperCase(Locale.ROOT),
            10_000 + Math.floorMod(id().hashCode(), 90_000));
  }
}
