package org.calmtrace.incident.inputs;

import org.calmtrace.incident.EntryId;
import org.calmtrace.platform.input.Text;

/**
 * The incident was closed, with words for who reported it, as somebody says it.
 *
 * @param closureId made by whoever files it; the same one again is the same entry
 * @param outcomeNote what came of it, for who reported
 */
public record ClosureInput(EntryId closureId, @Text(max = Limits.NOTE) String outcomeNote) {}
