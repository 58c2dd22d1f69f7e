package org.calmtrace.incident.inputs;

import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.ErrorReason;
import org.calmtrace.platform.input.Text;

/**
 * The incident should not be there; it stays readable and leaves all counts, as somebody says it.
 *
 * @param markId made by whoever files it; the same one again is the same entry
 * @param reason why
 * @param note in words
 */
public record ErrorMarkInput(
    EntryId markId, ErrorReason reason, @Text(max = Limits.NOTE) String note) {}
