package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.NotifyMethod;
import org.calmtrace.incident.codes.Party;
import org.calmtrace.incident.codes.Topic;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was told, as somebody says it.
 *
 * @param notificationId made by whoever files it; the same one again is the same entry
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
public record NotificationInput(
    EntryId notificationId,
    Topic about,
    Party party,
    OffsetDateTime occurredAt,
    @Nullable EntryId intervention,
    NotifyMethod method,
    Boolean reached,
    @Nullable @Text(max = Limits.LINE) String personReached,
    @Nullable @Text(max = Limits.LINE) String reference,
    @Nullable @Text(max = Limits.NOTE) String note) {}
