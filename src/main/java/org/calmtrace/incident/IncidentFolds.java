package org.calmtrace.incident;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.ledger.Change;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Folds incidents for projections that keep one document each: whatever an event changes, a
 * correction of something long ago included, the document is that of the incident as it stood then.
 */
@Component
public class IncidentFolds {

  /** Those that people are writing to now; any other is read again when it moves. */
  private static final int KEPT = 1_000;

  private final Cache<String, FoldedIncident> folded =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  /**
   * What each projection made last: a thread of its own reads its events in order, and those of one
   * incident often come together.
   */
  private final ThreadLocal<@Nullable FoldedIncident> latest = new ThreadLocal<>();

  private final LedgerReader ledger;

  IncidentFolds(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /** A projection's document of the incident, as it stands after this event. */
  public List<Change> changes(
      RecordedEvent<?> recorded, Function<FoldedIncident, BsonDocument> document) {
    if (!(recorded.event() instanceof IncidentEvent)) {
      return List.of();
    }
    FoldedIncident incident = after(recorded);
    return List.of(
        new Change.Put(
            recorded.aggregateId(),
            recorded.position(),
            recorded.sequence() == 0,
            () -> document.apply(incident)));
  }

  /** The incident as it stood after this event of it. */
  public FoldedIncident after(RecordedEvent<?> event) {
    if (!(event.event() instanceof IncidentEvent)) {
      throw new IllegalArgumentException("no event of an incident: " + event.type());
    }
    @SuppressWarnings("unchecked") // just asked
    RecordedEvent<IncidentEvent> recorded = (RecordedEvent<IncidentEvent>) event;
    FoldedIncident before = latest.get();
    FoldedIncident after =
        before != null && before.isBefore(recorded) ? keep(before.and(recorded)) : fold(recorded);
    latest.set(after);
    return after;
  }

  private FoldedIncident fold(RecordedEvent<IncidentEvent> recorded) {
    String id = recorded.aggregateId();
    FoldedIncident known = folded.getIfPresent(id);
    if (known == null) {
      return keep(
          recorded.sequence() == 0
              ? FoldedIncident.first(recorded)
              : read(id, recorded.sequence()));
    }
    if (known.isBefore(recorded)) {
      return keep(known.and(recorded));
    }
    // Another projection is ahead, or this one tries something again.
    return known.version() > recorded.sequence()
        ? known.at(recorded)
        : keep(read(id, recorded.sequence()));
  }

  /** Keeps it, unless another projection has come further meanwhile. */
  private FoldedIncident keep(FoldedIncident incident) {
    folded
        .asMap()
        .merge(
            incident.id(), incident, (one, other) -> one.version() > other.version() ? one : other);
    return incident;
  }

  private FoldedIncident read(String id, long sequence) {
    List<RecordedEvent<IncidentEvent>> events =
        ledger.stream(id, IncidentEvent.class).stream()
            .filter(event -> event.sequence() <= sequence)
            .toList();
    return FoldedIncident.of(events);
  }
}
