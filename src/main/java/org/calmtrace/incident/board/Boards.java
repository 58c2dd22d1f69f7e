package org.calmtrace.incident.board;

import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.IncidentAccess;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.ledger.Projections;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/** Reads the board of a unit. */
@Component
public class Boards {

  /** Name of the projection: what to wait for after a command. */
  public static final String NAME = "board";

  /** More at once is no ward; the rest is in the register. */
  static final int MOST = 200;

  private static final Comparator<Card> NEXT_FIRST =
      Comparator.comparing(
              (Card card) ->
                  card.duties().isEmpty() ? Instant.MAX : card.duties().getFirst().dueAt())
          .thenComparing(Comparator.comparingLong(Card::number).reversed());

  private final Projections projections;
  private final IncidentStreams streams;
  private final IncidentAccess access;
  private final Units units;
  private final Cards cards;
  private final Clock clock;

  Boards(
      Projections projections,
      IncidentStreams streams,
      IncidentAccess access,
      Units units,
      Cards cards,
      Clock clock) {
    this.projections = projections;
    this.streams = streams;
    this.access = access;
    this.units = units;
    this.cards = cards;
    this.clock = clock;
  }

  /** For one who may read what happens in the unit. */
  public Board read(String unitId, SignedIn person) {
    mustRead(unitId, person);
    return read(unit(unitId));
  }

  /** One incident's card, for one who has read the incident; empty if it is not on the board. */
  public Optional<Card> card(IncidentStream stream) {
    Unit unit = unit(stream.state().reported().unit());
    return cards.of(stream, unit, clock.instant());
  }

  /**
   * Refuses who may not read the board of this unit.
   *
   * @throws RefusedException if the role or the scope does not reach so far, or there is no such
   *     unit
   */
  public void mustRead(String unitId, SignedIn person) {
    access.mustRead(person);
    access.inScope(person, unit(unitId).id(), "");
  }

  private Unit unit(String unitId) {
    return units
        .find(unitId)
        .orElseThrow(() -> RefusedException.of(BoardRefusal.UNIT_NOT_FOUND, unitId));
  }

  private Board read(Unit unit) {
    // Before the documents: they may know more than the position says, never less.
    long position = projections.position(NAME);
    Instant now = clock.instant();
    List<IncidentId> found = find(unit, now);
    List<Card> all = new ArrayList<>();
    for (IncidentId incident : found.subList(0, Math.min(found.size(), MOST))) {
      card(incident, unit, now).ifPresent(all::add);
    }
    all.sort(NEXT_FIRST);
    return new Board(unit.id(), position, now, found.size() <= MOST, all);
  }

  private List<IncidentId> find(Unit unit, Instant now) {
    return projections
        .collection(NAME)
        .find(BoardDocument.onBoard(unit, cards.since(now)))
        .sort(Sorts.descending(BoardDocument.RUNNING, BoardDocument.HAPPENED))
        .limit(MOST + 1)
        .map(Boards::incident)
        .into(new ArrayList<>());
  }

  private Optional<Card> card(IncidentId incident, Unit unit, Instant now) {
    return cards.of(streams.get(incident), unit, now);
  }

  static IncidentId incident(BsonDocument document) {
    return IncidentId.parse(document.getString("_id").getValue());
  }
}
