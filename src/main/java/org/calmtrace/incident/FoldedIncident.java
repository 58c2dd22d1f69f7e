package org.calmtrace.incident;

import java.time.OffsetDateTime;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.ledger.RecordedEvent;

/**
 * An incident as it stood after one of its events.
 *
 * @param number the ledger position of the report
 * @param reportedAt our clock at the report
 * @param reporter identifier of the staff member who reported it
 * @param position of the event
 */
public record FoldedIncident(
    IncidentState state, long number, OffsetDateTime reportedAt, String reporter, long position) {

  static FoldedIncident first(RecordedEvent<IncidentEvent> report) {
    return new FoldedIncident(
        IncidentState.NONE.evolve(report.event()),
        report.position(),
        report.author().recordedAt(),
        report.author().actor(),
        report.position());
  }

  FoldedIncident and(RecordedEvent<IncidentEvent> next) {
    return new FoldedIncident(
        state.evolve(next.event()), number, reportedAt, reporter, next.position());
  }

  /** As it stood after an earlier event, which is among its entries. */
  FoldedIncident at(RecordedEvent<IncidentEvent> earlier) {
    int entries = Math.toIntExact(earlier.sequence() + 1);
    return new FoldedIncident(
        IncidentState.of(state.entries().subList(0, entries)),
        number,
        reportedAt,
        reporter,
        earlier.position());
  }
}
