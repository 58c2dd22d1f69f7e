package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.DebriefStatus;
import org.calmtrace.incident.codes.DebriefWith;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * It was talked through afterwards, as somebody says it.
 *
 * @param debriefId made by whoever files it; the same one again is the same entry
 * @param with with whom
 * @param status what became of it
 * @param occurredAt when, with offset
 * @param intervention the intervention that it belongs to, if any
 * @param reason why it was declined or put off
 * @param attendees staff who were there
 * @param supervisorsPresent whether supervisors were there
 * @param guardianPresent whether a parent or guardian was there
 * @param excused staff who were excused
 * @param excusedWhy and why
 * @param language the language it was held in
 * @param circumstances what led to it
 * @param alternatives what could have been done instead
 * @param prevention what will prevent the next
 * @param planChanged whether the treatment plan was changed
 * @param planChange and how
 * @param outcome what came of the intervention
 * @param note anything else, in words
 */
public record DebriefInput(
    EntryId debriefId,
    DebriefWith with,
    DebriefStatus status,
    OffsetDateTime occurredAt,
    @Nullable EntryId intervention,
    @Nullable @Text(max = Limits.NOTE) String reason,
    @Nullable List<UUID> attendees,
    @Nullable Boolean supervisorsPresent,
    @Nullable Boolean guardianPresent,
    @Nullable List<UUID> excused,
    @Nullable @Text(max = Limits.NOTE) String excusedWhy,
    @Nullable @Text(max = Limits.LINE) String language,
    @Nullable @Text(max = Limits.NOTE) String circumstances,
    @Nullable @Text(max = Limits.NOTE) String alternatives,
    @Nullable @Text(max = Limits.NOTE) String prevention,
    @Nullable Boolean planChanged,
    @Nullable @Text(max = Limits.NOTE) String planChange,
    @Nullable @Text(max = Limits.NOTE) String outcome,
    @Nullable @Text(max = Limits.NOTE) String note) {}
