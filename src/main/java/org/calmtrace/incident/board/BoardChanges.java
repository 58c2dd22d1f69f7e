package org.calmtrace.incident.board;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.Projections;
import org.calmtrace.ledger.RecordedEvent;
import org.springframework.stereotype.Component;

/** Finds what has changed on boards, each incident once however much was recorded about it. */
@Component
class BoardChanges {

  /** Events looked through at once. */
  static final int MOST = 1_000;

  private final LedgerReader ledger;
  private final Projections projections;
  private final IncidentStreams streams;
  private final Units units;
  private final Cards cards;
  private final Clock clock;

  BoardChanges(
      LedgerReader ledger,
      Projections projections,
      IncidentStreams streams,
      Units units,
      Cards cards,
      Clock clock) {
    this.ledger = ledger;
    this.projections = projections;
    this.streams = streams;
    this.units = units;
    this.cards = cards;
    this.clock = clock;
  }

  /**
   * What happened on boards.
   *
   * @param passed position up to which all is told
   * @param events by unit, in the order of their positions
   */
  record Changes(long passed, Map<String, List<BoardEvent.Placed>> events) {}

  /**
   * What changed on the boards of these units after a position, up to one that the projection has
   * passed or as far as fits.
   */
  Changes between(long after, long upTo, Set<String> watched) {
    List<RecordedEvent<?>> recorded = ledger.after(after, MOST);
    Map<String, Long> newest = new HashMap<>();
    long passed = after;
    for (RecordedEvent<?> event : recorded) {
      if (event.position() > upTo) {
        break;
      }
      passed = event.position();
      if (event.event() instanceof IncidentEvent) {
        newest.put(event.aggregateId(), event.position());
      }
    }
    return new Changes(passed, events(newest, watched));
  }

  /**
   * Escalations that were on these boards for having no end, and have become too old for it.
   *
   * @param before when it was asked the last time
   */
  Map<String, List<BoardEvent>> grownOld(Instant before, Instant now, Set<String> watched) {
    Bson old = BoardDocument.beganIn(watched, cards.since(before), cards.since(now));
    Map<String, List<BoardEvent>> events = new HashMap<>();
    find(old)
        .forEach(
            (text, unitId) -> {
              IncidentId incident = IncidentId.parse(text);
              if (card(incident, unitId).isEmpty()) {
                events
                    .computeIfAbsent(unitId, each -> new ArrayList<>())
                    .add(new BoardEvent.GrownOld(incident));
              }
            });
    return events;
  }

  private Map<String, List<BoardEvent.Placed>> events(
      Map<String, Long> newest, Set<String> watched) {
    if (newest.isEmpty()) {
      return Map.of();
    }
    Bson these =
        Filters.and(Filters.in("_id", newest.keySet()), Filters.in(BoardDocument.UNIT, watched));
    Map<String, List<BoardEvent.Placed>> events = new HashMap<>();
    find(these)
        .forEach(
            (incident, unitId) ->
                events
                    .computeIfAbsent(unitId, each -> new ArrayList<>())
                    .add(event(IncidentId.parse(incident), unitId, at(newest, incident))));
    // In this order each says truly that all before it was told, wherever a connection breaks.
    events.values().forEach(each -> each.sort(Comparator.comparing(BoardEvent.Placed::position)));
    return events;
  }

  private static long at(Map<String, Long> newest, String incident) {
    Long position = newest.get(incident);
    if (position == null) {
      throw new IllegalStateException("The store answered what was not asked");
    }
    return position;
  }

  private BoardEvent.Placed event(IncidentId incident, String unitId, long position) {
    return card(incident, unitId)
        .<BoardEvent.Placed>map(card -> new BoardEvent.Changed(card, position))
        .orElseGet(() -> new BoardEvent.Gone(incident, position));
  }

  private Optional<Card> card(IncidentId incident, String unitId) {
    return units
        .find(unitId)
        .flatMap(unit -> cards.of(streams.get(incident), unit, clock.instant()));
  }

  /** Units by incident. */
  private Map<String, String> find(Bson filter) {
    Collection<BsonDocument> found =
        projections.collection(Boards.NAME).find(filter).into(new ArrayList<>());
    return found.stream()
        .collect(
            Collectors.toMap(
                document -> document.getString("_id").getValue(),
                document -> document.getString(BoardDocument.UNIT).getValue()));
  }
}
