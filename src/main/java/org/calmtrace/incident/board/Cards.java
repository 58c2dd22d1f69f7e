package org.calmtrace.incident.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.Intervention;
import org.springframework.stereotype.Component;

/** Makes an incident's card from its own stream, so that a card is never stale. */
@Component
class Cards {

  private final List<Duties> duties;
  private final Duration boardFor;

  Cards(List<Duties> duties, BoardSettings settings) {
    this.duties = List.copyOf(duties);
    this.boardFor = settings.boardFor();
  }

  /** Empty if the incident is not on the board of its unit. */
  Optional<Card> of(IncidentStream stream, Unit unit, Instant now) {
    IncidentState state = stream.state();
    Presence presence = Presence.of(state, unit.facilityKind(), boardFor, now);
    if (!presence.shown()) {
      return Optional.empty();
    }
    return Optional.of(
        new Card(
            state.reported().incident(),
            stream.number(),
            stream.version(),
            unit.id(),
            state.reported().patient(),
            state.reported().occurredAt(),
            state.stage(),
            state.interventions().stream().filter(Intervention::running).map(Cards::row).toList(),
            duties(state, unit, now),
            presence.leavesAt(),
            stream.events().getLast().position()));
  }

  /** Since when an open escalation is still on a board. */
  Instant since(Instant now) {
    return now.minus(boardFor);
  }

  private List<Duty> duties(IncidentState state, Unit unit, Instant now) {
    return duties.stream()
        .flatMap(rules -> rules.of(state, unit, now).stream())
        .sorted(Comparator.comparing(Duty::dueAt).thenComparing(Duty::kind))
        .toList();
  }

  private static RunningIntervention row(Intervention intervention) {
    return new RunningIntervention(
        intervention.id(), intervention.start().kind(), intervention.start().occurredAt());
  }
}
