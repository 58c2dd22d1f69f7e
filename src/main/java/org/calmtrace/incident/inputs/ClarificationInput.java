package org.calmtrace.incident.inputs;

import org.calmtrace.incident.EntryId;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer asked, as somebody says it.
 *
 * @param clarificationId made by whoever files it; the same one again is the same entry
 * @param about the entry in question
 * @param question the question
 */
public record ClarificationInput(
    EntryId clarificationId, @Nullable EntryId about, @Text(max = Limits.NOTE) String question) {}
