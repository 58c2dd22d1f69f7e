package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.DebriefStatus;
import org.calmtrace.incident.codes.DebriefWith;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * It was talked through afterwards: {@code incident.debrief-held}.
 *
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
public record DebriefHeld(
    IncidentId incident,
    EntryId entry,
    DebriefWith with,
    DebriefStatus status,
    OffsetDateTime occurredAt,
    @Nullable EntryId intervention,
    @Nullable ProtectedText reason,
    List<UUID> attendees,
    @Nullable Boolean supervisorsPresent,
    @Nullable Boolean guardianPresent,
    List<UUID> excused,
    @Nullable ProtectedText excusedWhy,
    @Nullable ProtectedText language,
    @Nullable ProtectedText circumstances,
    @Nullable ProtectedText alternatives,
    @Nullable ProtectedText prevention,
    @Nullable Boolean planChanged,
    @Nullable ProtectedText planChange,
    @Nullable ProtectedText outcome,
    @Nullable ProtectedText note)
    implements Happening {

  public DebriefHeld {
    attendees = List.copyOf(attendees);
    excused = List.copyOf(excused);
  }
}
