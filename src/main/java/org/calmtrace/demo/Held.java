package org.calmtrace.demo;

import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.InterventionKind;

/**
 * An invented restraint or seclusion.
 *
 * @param nurse who is in charge of it
 */
record Held(
    EntryId id, InterventionKind kind, OffsetDateTime start, OffsetDateTime end, Colleague nurse) {

  int minutes() {
    return (int) java.time.Duration.between(start, end).toMinutes();
  }
}
