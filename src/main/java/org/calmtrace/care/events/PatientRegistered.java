package org.calmtrace.care.events;

import org.calmtrace.vault.ProtectedText;

/** A person became known: {@code care.patient-registered}. */
public record PatientRegistered(
    String patient,
    ProtectedText name,
    ProtectedText initials,
    ProtectedText birthDate,
    ProtectedText recordNumber)
    implements CareEvent {}
