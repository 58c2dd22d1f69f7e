package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * The escalation came to its end: {@code incident.escalation-resolved}. An incident has at most one
 * such event, not earlier than the time of its report.
 *
 * @param outcome how it ended
 * @param note in words
 * @param leastRestrictive why this was the least restrictive that would work, in words
 */
public record EscalationResolved(
    IncidentId incident,
    EntryId entry,
    Outcome outcome,
    OffsetDateTime occurredAt,
    @Nullable ProtectedText note,
    @Nullable ProtectedText leastRestrictive)
    implements Happening {}
