package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.NotifyMethod;
import org.calmtrace.incident.codes.Party;
import org.calmtrace.incident.codes.Topic;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was told: {@code incident.party-notified}.
 *
 * @param about of what
 * @param party who
 * @param occurredAt when, with offset
 * @param intervention the intervention that it belongs to, if any
 * @param method how
 * @param reached whether they were reached
 * @param personReached whom exactly
 * @param reference number or name of what was sent
 * @param note anything else, in words
 */
public record PartyNotified(
    IncidentId incident,
    EntryId entry,
    Topic about,
    Party party,
    OffsetDateTime occurredAt,
    @Nullable EntryId intervention,
    NotifyMethod method,
    Boolean reached,
    @Nullable ProtectedText personReached,
    @Nullable ProtectedText reference,
    @Nullable ProtectedText note)
    implements Happening {}
