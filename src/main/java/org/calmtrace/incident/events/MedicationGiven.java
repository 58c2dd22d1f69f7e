package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.MedicationBasis;
import org.calmtrace.incident.codes.Route;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * A medicine was given: {@code incident.medication-given}.
 *
 * @param occurredAt when, with offset
 * @param intervention the intervention that it belongs to, if any
 * @param drug the drug
 * @param dose how much
 * @param route how
 * @param voluntary whether the person took it willingly
 * @param basis on what basis
 * @param asRestraint whether it is a restraint: to manage behaviour, and not standard treatment
 * @param effect what it did
 * @param note anything else, in words
 */
public record MedicationGiven(
    IncidentId incident,
    EntryId entry,
    OffsetDateTime occurredAt,
    @Nullable EntryId intervention,
    ProtectedText drug,
    @Nullable ProtectedText dose,
    Route route,
    Boolean voluntary,
    @Nullable MedicationBasis basis,
    @Nullable Boolean asRestraint,
    @Nullable ProtectedText effect,
    @Nullable ProtectedText note)
    implements Happening {}
