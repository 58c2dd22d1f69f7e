package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * How it ended, as somebody says it.
 *
 * @param resolutionId made by whoever files it; the same one again is the same resolution
 * @param outcome how it ended
 * @param occurredAt when, with offset
 * @param note anything else, in words
 * @param leastRestrictive why this was the least restrictive that would work
 */
public record ResolutionInput(
    EntryId resolutionId,
    Outcome outcome,
    OffsetDateTime occurredAt,
    @Nullable @Text(max = Limits.NOTE) String note,
    @Nullable @Text(max = Limits.NOTE) String leastRestrictive) {}
