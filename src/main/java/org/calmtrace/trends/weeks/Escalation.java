package org.calmtrace.trends.weeks;

import java.time.LocalDateTime;
import java.util.List;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.events.EscalationResolved;

/**
 * What one incident adds to the figures; coded facts only.
 *
 * @param began on the clock of the ward
 * @param restraint minutes held by hand or device, of what has ended
 * @param seclusion minutes secluded, of what has ended
 * @param tries what was tried and how it was taken, in no order
 */
public record Escalation(
    LocalDateTime began, End end, long restraint, long seclusion, List<Try> tries) {

  /** How it ended, as far as the figures tell it apart. */
  public enum End {
    SETTLED,
    HANDS_ON,
    ELSEWHERE,
    OPEN
  }

  /** One attempt to de-escalate. */
  public record Try(Technique technique, Response response) {}

  public Escalation {
    tries = List.copyOf(tries);
  }

  static Escalation of(IncidentState state) {
    return new Escalation(
        state.reported().occurredAt().toLocalDateTime(),
        end(state),
        minutes(state, InterventionKind.PHYSICAL) + minutes(state, InterventionKind.MECHANICAL),
        minutes(state, InterventionKind.SECLUSION),
        state.attempts().stream().map(it -> new Try(it.technique(), it.response())).toList());
  }

  /** An intervention on file counts whatever the end that was reported says. */
  private static End end(IncidentState state) {
    EscalationResolved resolution = state.resolution();
    if (!state.interventions().isEmpty()) {
      return End.HANDS_ON;
    }
    if (resolution == null) {
      return End.OPEN;
    }
    Outcome outcome = resolution.outcome();
    if (outcome.restrictive()) {
      return End.HANDS_ON;
    }
    return outcome.handsOff() ? End.SETTLED : End.ELSEWHERE;
  }

  private static long minutes(IncidentState state, InterventionKind kind) {
    return state.interventions().stream()
        .filter(it -> it.start().kind() == kind)
        .map(Intervention::minutes)
        .mapToLong(minutes -> minutes.orElse(0))
        .sum();
  }
}
