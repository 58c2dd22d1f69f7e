package org.calmtrace.incident.pages.review;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.timeline.Timeline;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.calmtrace.security.SignedIn;

/**
 * The incident that an action is about, as the person who acts may see it.
 *
 * @param corrects the entry whose field is to be put right, and the field; empty for all else
 * @param now on the clock of the unit
 */
record Subject(
    Action action,
    SignedIn person,
    IncidentStream stream,
    Timeline timeline,
    Unit unit,
    Optional<Corrected> corrects,
    ZonedDateTime now) {

  /** A field of an entry that is to be put right. */
  record Corrected(TimelineEntry entry, IncidentEvent event, String field) {}

  ZoneId zone() {
    return now.getZone();
  }

  long version() {
    return timeline.version();
  }

  /** What was recorded since somebody saw that version, in that order. */
  List<TimelineEntry> since(long seen) {
    return timeline.entries().stream()
        .filter(entry -> entry.sequence() >= seen)
        .sorted((one, other) -> Long.compare(one.sequence(), other.sequence()))
        .toList();
  }

  static Optional<TimelineEntry> entry(Timeline timeline, EntryId id) {
    return timeline.entries().stream().filter(it -> it.entryId().equals(id)).findFirst();
  }
}
