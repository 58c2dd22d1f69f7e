package org.calmtrace.incident.timeline;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.calmtrace.incident.EntryId;

/**
 * One thing that was recorded.
 *
 * @param position in the ledger
 * @param sequence in the incident, from 0
 * @param eventId identifier of the event
 * @param kind stored name of the event, e.g. {@code incident.attempt-logged}
 * @param entryId the identifier that its writer gave it
 * @param happened as the person says, in the offset they said it in; of what was done with the
 *     record itself, when it was recorded
 * @param recorded our clock, in the offset of the ward
 * @param lateBy whole minutes from happening to recording; 0 if recorded before
 * @param late whether that is longer than the site allows
 * @param actor identifier of the staff member who recorded it
 * @param role the role they acted in
 * @param simulated true for demonstration data, whose clocks are invented
 * @param content what it says, as corrected
 * @param corrections how its fields were put right, in that order
 */
public record TimelineEntry(
    long position,
    long sequence,
    String eventId,
    String kind,
    EntryId entryId,
    OffsetDateTime happened,
    OffsetDateTime recorded,
    long lateBy,
    boolean late,
    String actor,
    String role,
    boolean simulated,
    EntryContent content,
    List<EntryCorrection> corrections) {

  public TimelineEntry {
    corrections = List.copyOf(corrections);
  }

  /** With both times by the clocks of this place. */
  TimelineEntry at(ZoneId zone) {
    return new TimelineEntry(
        position,
        sequence,
        eventId,
        kind,
        entryId,
        happened.atZoneSameInstant(zone).toOffsetDateTime(),
        recorded.atZoneSameInstant(zone).toOffsetDateTime(),
        lateBy,
        late,
        actor,
        role,
        simulated,
        content,
        corrections);
  }
}
