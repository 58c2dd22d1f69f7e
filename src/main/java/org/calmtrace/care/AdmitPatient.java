package org.calmtrace.care;

import java.time.OffsetDateTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Begins a person's stay on a unit.
 *
 * @param stay the caller's identifier of the stay, UUID as text
 * @param occurredAt when they came
 * @param recordedAt our clock when the command was taken
 */
public record AdmitPatient(
    @TargetAggregateIdentifier String patient,
    String stay,
    String unit,
    OffsetDateTime occurredAt,
    OffsetDateTime recordedAt) {}
