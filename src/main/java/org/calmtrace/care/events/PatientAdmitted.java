package org.calmtrace.care.events;

import java.time.OffsetDateTime;

/**
 * A person's stay began: {@code care.patient-admitted}.
 *
 * @param stay the caller's identifier of the stay
 * @param unit where
 */
public record PatientAdmitted(String patient, String stay, String unit, OffsetDateTime occurredAt)
    implements CareEvent {}
