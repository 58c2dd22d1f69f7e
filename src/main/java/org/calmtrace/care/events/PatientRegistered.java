package org.calmtrace.care.events;

import org.calmtrace.vault.ProtectedText;

/**
 * A person became known: {@code care.patient-registered}.
 *
 * @param name first and last name
 * @param initials as wards write them
 * @param birthDate ISO date
 * @param recordNumber of the facility's medical record
 */
public record PatientRegistered(
    String patient,
    ProtectedText name,
    ProtectedText initials,
    ProtectedText birthDate,
    ProtectedText recordNumber)
    implements CareEvent {}
