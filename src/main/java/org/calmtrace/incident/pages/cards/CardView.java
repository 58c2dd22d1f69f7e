package org.calmtrace.incident.pages.cards;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.board.Card;
import org.calmtrace.incident.codes.InterventionKind;
import org.jspecify.annotations.Nullable;

/**
 * A card of the board as pages show it.
 *
 * @param number its human number
 * @param person initials and age, as far as the reader may know
 * @param unit its name
 * @param began when it happened, in the zone of the unit
 * @param going what is going on
 * @param duties what is due, the next first
 */
public record CardView(
    IncidentId incident,
    long number,
    String person,
    String unit,
    OffsetDateTime began,
    List<Going> going,
    List<DutyView> duties) {

  public CardView {
    going = List.copyOf(going);
    duties = List.copyOf(duties);
  }

  /** An intervention that is going on, and since when. */
  public record Going(EntryId intervention, InterventionKind kind, OffsetDateTime since) {}

  /**
   * @param person as the reader may know them
   * @param unit name of the unit
   */
  public static CardView of(Card card, String person, String unit, ZoneId zone, Instant now) {
    return new CardView(
        card.incidentId(),
        card.number(),
        person,
        unit,
        there(card.occurredAt(), zone),
        card.running().stream()
            .map(it -> new Going(it.interventionId(), it.kind(), there(it.startedAt(), zone)))
            .toList(),
        card.duties().stream()
            .map(duty -> DutyView.of(card.incidentId(), duty, zone, now))
            .toList());
  }

  private static OffsetDateTime there(OffsetDateTime moment, ZoneId zone) {
    return moment.atZoneSameInstant(zone).toOffsetDateTime();
  }

  /** What is due first; null if nothing is. */
  public @Nullable DutyView next() {
    return duties.isEmpty() ? null : duties.getFirst();
  }

  /** What is due after that. */
  public List<DutyView> later() {
    return duties.isEmpty() ? List.of() : duties.subList(1, duties.size());
  }

  /** How pressing the next duty is; null if there is none. */
  public @Nullable DutyState state() {
    DutyView next = next();
    return next == null ? null : next.state();
  }

  /**
   * Whether only what is due afterwards keeps it on the board: nothing goes on any more, and
   * something has still to be done about what did.
   */
  public boolean over() {
    return going.isEmpty() && !duties.isEmpty();
  }

  /** The running intervention that is due next, or one that runs, or else the incident. */
  public String address() {
    DutyView next = next();
    if (next != null) {
      return next.episode();
    }
    String address = "/incidents/" + incident;
    return going.isEmpty()
        ? address
        : address + "/interventions/" + going.getFirst().intervention();
  }
}
