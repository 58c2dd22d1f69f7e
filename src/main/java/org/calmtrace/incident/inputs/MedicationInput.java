package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.MedicationBasis;
import org.calmtrace.incident.codes.Route;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * A medicine was given, as somebody says it.
 *
 * @param medicationId made by whoever files it; the same one again is the same entry
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
public record MedicationInput(
    EntryId medicationId,
    OffsetDateTime occurredAt,
    @Nullable EntryId intervention,
    @Text(max = Limits.LINE) String drug,
    @Nullable @Text(max = Limits.LINE) String dose,
    Route route,
    Boolean voluntary,
    @Nullable MedicationBasis basis,
    @Nullable Boolean asRestraint,
    @Nullable @Text(max = Limits.NOTE) String effect,
    @Nullable @Text(max = Limits.NOTE) String note) {}
