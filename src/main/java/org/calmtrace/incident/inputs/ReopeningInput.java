package org.calmtrace.incident.inputs;

import org.calmtrace.incident.EntryId;
import org.calmtrace.platform.input.Text;

/**
 * A closed incident was opened again, as somebody says it.
 *
 * @param reopeningId made by whoever files it; the same one again is the same entry
 * @param reason why
 */
public record ReopeningInput(EntryId reopeningId, @Text(max = Limits.NOTE) String reason) {}
