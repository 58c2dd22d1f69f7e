package org.calmtrace.care;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.calmtrace.vault.ProtectedText;

/**
 * Makes a person known; every text is sealed with the person's own key.
 *
 * @param patient identifier, UUID as text
 * @param initials as wards write them, e.g. {@code J. A.}
 * @param birthDate ISO date
 * @param recordNumber of the facility's medical record
 */
public record RegisterPatient(
    @TargetAggregateIdentifier String patient,
    ProtectedText name,
    ProtectedText initials,
    ProtectedText birthDate,
    ProtectedText recordNumber) {}
