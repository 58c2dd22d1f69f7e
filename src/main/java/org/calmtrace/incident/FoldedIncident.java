package org.calmtrace.incident;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.RecordedEvent;

/**
 * An incident as it stood after one of its events.
 *
 * @param number the ledger position of the report
 * @param authors who recorded each of its entries and when, in the order of {@link
 *     IncidentState#entries}
 * @param position of the event
 */
public record FoldedIncident(
    IncidentState state, long number, List<Author> authors, long position) {

  public FoldedIncident {
    authors = List.copyOf(authors);
  }

  static FoldedIncident first(RecordedEvent<IncidentEvent> report) {
    return of(List.of(report));
  }

  /** All that these events come to; the first is the report. */
  public static FoldedIncident of(List<RecordedEvent<IncidentEvent>> events) {
    return new FoldedIncident(
        IncidentState.of(events.stream().map(RecordedEvent::event).toList()),
        events.getFirst().position(),
        events.stream().map(RecordedEvent::author).toList(),
        events.getLast().position());
  }

  /** Our clock at the report. */
  public OffsetDateTime reportedAt() {
    return authors.getFirst().recordedAt();
  }

  /** Identifier of the staff member who reported it. */
  public String reporter() {
    return authors.getFirst().actor();
  }

  String id() {
    return state.reported().incident().toString();
  }

  /** How many of its events it has seen. */
  int version() {
    return state.entries().size();
  }

  /** Whether this event comes next. */
  boolean isBefore(RecordedEvent<IncidentEvent> event) {
    return version() == event.sequence() && id().equals(event.aggregateId());
  }

  FoldedIncident and(RecordedEvent<IncidentEvent> next) {
    List<Author> longer = new ArrayList<>(version() + 1);
    longer.addAll(authors);
    longer.add(next.author());
    return new FoldedIncident(state.evolve(next.event()), number, longer, next.position());
  }

  /** As it stood after an event that is among its entries. */
  FoldedIncident at(RecordedEvent<IncidentEvent> event) {
    int entries = Math.toIntExact(event.sequence() + 1);
    if (entries == version()) {
      return this; // and with it what was made of it already
    }
    return new FoldedIncident(
        state.first(entries), number, authors.subList(0, entries), event.position());
  }
}
