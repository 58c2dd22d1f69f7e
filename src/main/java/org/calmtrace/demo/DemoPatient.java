package org.calmtrace.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.calmtrace.care.AdmitPatient;
import org.calmtrace.care.RegisterPatient;
import org.calmtrace.vault.Vault;

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

  OffsetDateTime came(OffsetDateTime now) {
    return now.minusDays(daysHere);
  }

  /** Makes the person known and begins the stay. */
  List<Object> commands(Vault vault, OffsetDateTime now) {
    String id = id();
    return List.of(
        new RegisterPatient(
            id,
            vault.seal(id, name),
            vault.seal(id, initials),
            vault.seal(id, bornBefore(now.toLocalDate()).toString()),
            vault.seal(id, recordNumber())),
        new AdmitPatient(id, stay(), unit, came(now), came(now)));
  }
}
