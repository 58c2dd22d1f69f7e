package org.calmtrace.incident.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.calmtrace.incident.FoldedIncident;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.codes.DebriefStatus;
import org.calmtrace.incident.codes.EndReason;
import org.calmtrace.incident.codes.OrderForm;
import org.calmtrace.incident.events.DebriefHeld;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.OrderRecorded;

/** What a record may lack: asked by the queue and by the incident's page alike. */
final class Gaps {

  private Gaps() {}

  /** Orders given by voice that nobody has signed. */
  static List<OrderRecorded> unsigned(Intervention intervention) {
    return intervention.orders().stream()
        .filter(order -> isByVoice(order.form()))
        .filter(order -> intervention.signature(order.entry()).isEmpty())
        .toList();
  }

  static boolean isByVoice(OrderForm form) {
    return switch (form) {
      case TELEPHONE, SPOKEN -> true;
      case WRITTEN, ELECTRONIC -> false;
    };
  }

  /** It ended because criteria were met, and none is named. */
  static boolean releaseUnsaid(InterventionEnded end) {
    return end.reason() == EndReason.CRITERIA_MET && end.criteriaMet().isEmpty();
  }

  static boolean handsOn(IncidentState state) {
    return !state.interventions().isEmpty() || endedHandsOn(state);
  }

  private static boolean endedHandsOn(IncidentState state) {
    EscalationResolved resolution = state.resolution();
    return resolution != null && resolution.outcome().restrictive();
  }

  /** How it ended names a restraint or seclusion, and no entry says what was done. */
  static boolean interventionMissing(IncidentState state) {
    return endedHandsOn(state) && state.interventions().isEmpty();
  }

  /** Held, or offered and declined: what the staff can do is done then. */
  static boolean debriefed(IncidentState state) {
    return state.all(DebriefHeld.class).stream()
        .anyMatch(debrief -> debrief.status() != DebriefStatus.LATER);
  }

  /** When the hands-on part was over; if it still runs, when it began. */
  static Instant handsOffAt(IncidentState state) {
    return state.interventions().stream()
        .map(it -> it.end() == null ? it.start().occurredAt() : it.end().occurredAt())
        .map(time -> time.toInstant())
        .max(Comparator.naturalOrder())
        .orElseGet(() -> endedAt(state));
  }

  /** When the escalation ended, or when it happened while no end is on record. */
  static Instant endedAt(IncidentState state) {
    EscalationResolved resolution = state.resolution();
    return (resolution == null ? state.reported().occurredAt() : resolution.occurredAt())
        .toInstant();
  }

  static Duration filedAfter(FoldedIncident incident) {
    return Duration.between(incident.state().reported().occurredAt(), incident.reportedAt());
  }
}
