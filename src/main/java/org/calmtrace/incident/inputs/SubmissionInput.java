package org.calmtrace.incident.inputs;

import org.calmtrace.incident.EntryId;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * The reporter declares the record complete, as somebody says it.
 *
 * @param submissionId made by whoever files it; the same one again is the same entry
 * @param note anything else, in words
 */
public record SubmissionInput(
    EntryId submissionId, @Nullable @Text(max = Limits.NOTE) String note) {}
