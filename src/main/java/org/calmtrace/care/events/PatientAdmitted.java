package org.calmtrace.care.events;

import java.time.OffsetDateTime;

/**
 * A person's stay began: {@code care.patient-admitted}.
 *
 * @param stay identifier of the stay, made by its writer
 * @param unit identifier of the unit where it began
 * @param occurredAt when it began, with offset
 */
public record PatientAdmitted(String patient, String stay, String unit, OffsetDateTime occurredAt)
    implements CareEvent {}
