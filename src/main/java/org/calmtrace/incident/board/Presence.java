package org.calmtrace.incident.board;

import java.time.Duration;
import java.time.Instant;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.codes.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Whether an incident is on its unit's board, and until when: while an intervention is going on,
 * while an evaluation within the hour is missing, and for a time while its escalation is open.
 *
 * @param shown whether it is
 * @param leavesAt when it leaves by itself, if nothing is recorded before; null if it does not
 */
record Presence(boolean shown, @Nullable Instant leavesAt) {

  private static final Presence GONE = new Presence(false, null);
  private static final Presence STAYS = new Presence(true, null);

  static Presence of(IncidentState state, FacilityKind facility, Duration boardFor, Instant now) {
    if (isOver(state)) {
      return GONE;
    }
    if (state.running() || isEvaluationMissing(state, facility)) {
      return STAYS;
    }
    Instant leavesAt = state.reported().occurredAt().toInstant().plus(boardFor);
    return isUnresolved(state) && now.isBefore(leavesAt) ? new Presence(true, leavesAt) : GONE;
  }

  static boolean isOver(IncidentState state) {
    Stage stage = state.stage();
    return stage == Stage.CLOSED || stage == Stage.IN_ERROR;
  }

  static boolean isUnresolved(IncidentState state) {
    return state.stage() == Stage.OPEN;
  }

  static boolean isEvaluationMissing(IncidentState state, FacilityKind facility) {
    return state.interventions().stream().anyMatch(it -> OneHourEvaluation.missing(it, facility));
  }
}
