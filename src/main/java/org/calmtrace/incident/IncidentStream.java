package org.calmtrace.incident;

import java.util.List;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.security.SignedIn;

/** Everything recorded about one incident, in order; at least its report. */
public record IncidentStream(List<RecordedEvent<IncidentEvent>> events) {

  public IncidentStream {
    events = List.copyOf(events);
  }

  /** The human number: the ledger position of the report. */
  public long number() {
    return events.getFirst().position();
  }

  /** The number of its events: what the next command is measured against. */
  public long version() {
    return events.size();
  }

  /** Whether this person reported it. */
  public boolean isReportedBy(SignedIn person) {
    return events.getFirst().author().actor().equals(person.staffId());
  }

  public IncidentState state() {
    return IncidentState.of(events.stream().map(RecordedEvent::event).toList());
  }

  /** Where the entry stands in the ledger. */
  long positionOf(EntryId entry) {
    return events.stream()
        .filter(recorded -> recorded.event().entry().equals(entry))
        .mapToLong(RecordedEvent::position)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A repeated entry that was never recorded"));
  }
}
