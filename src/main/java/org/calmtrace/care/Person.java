package org.calmtrace.care;

import java.time.LocalDate;
import java.time.Period;

/**
 * A person in care, opened for a reader who may read.
 *
 * @param id the patient's identifier (UUID as text): what events and addresses carry
 * @param initials as wards write them, e.g. {@code J. A.}
 * @param unitId where the person is now
 */
public record Person(String id, String name, String initials, LocalDate birthDate, String unitId) {

  /** Completed years on that day. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }
}
