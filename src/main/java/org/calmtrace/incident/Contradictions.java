package org.calmtrace.incident;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.CheckRecorded;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.FaceToFaceEvaluated;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.events.OrderSigned;
import org.calmtrace.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be true of one incident. The whole is looked at as it would stand with the new entry,
 * so that a correction is held to the same as an entry: whatever depends on it has to follow.
 */
final class Contradictions {

  private final IncidentState state;
  private final IncidentEvent newest;

  private Contradictions(IncidentState state, IncidentEvent newest) {
    this.state = state;
    this.newest = newest;
  }

  /**
   * @param state with the new entry
   * @throws RefusedException naming the first contradiction
   */
  static void refuse(IncidentState state, IncidentEvent newest) {
    Contradictions whole = new Contradictions(state, newest);
    state.attempts().forEach(whole::check);
    EscalationResolved resolution = state.resolution();
    if (resolution != null) {
      whole.check(resolution);
    }
    List<Intervention> interventions = state.interventions();
    interventions.forEach(whole::check);
    whole.checkOverlaps(interventions);
  }

  private void check(AttemptLogged attempt) {
    boolean words = attempt.otherTechnique() != null;
    if (attempt.technique().needsWords() && !words) {
      throw at("/otherTechnique", IncidentRefusal.TECHNIQUE_NOT_SAID);
    }
    if (!attempt.technique().needsWords() && words) {
      throw at("/otherTechnique", IncidentRefusal.TECHNIQUE_SAID_TWICE);
    }
    if (before(attempt.endedAt(), attempt.occurredAt())) {
      throw at("/endedAt", IncidentRefusal.ENDS_BEFORE_IT_BEGINS);
    }
  }

  private void check(EscalationResolved resolution) {
    if (before(resolution.occurredAt(), state.reported().occurredAt())) {
      throw at("/occurredAt", IncidentRefusal.RESOLVED_BEFORE_REPORT);
    }
    if (resolution.outcome().handsOff() && !state.interventions().isEmpty()) {
      throw at(newest == resolution ? "/outcome" : "", IncidentRefusal.HANDS_ON);
    }
  }

  private void check(Intervention intervention) {
    OffsetDateTime start = intervention.start().occurredAt();
    InterventionEnded end = intervention.end();
    if (end != null && before(end.occurredAt(), start)) {
      throw at("/occurredAt", IncidentRefusal.ENDED_BEFORE_START);
    }
    for (CheckRecorded check : intervention.checks()) {
      if (before(check.occurredAt(), start)) {
        throw at("/occurredAt", IncidentRefusal.BEFORE_INTERVENTION);
      }
      if (end != null && before(end.occurredAt(), check.occurredAt())) {
        throw at("/occurredAt", IncidentRefusal.AFTER_INTERVENTION);
      }
    }
    for (FaceToFaceEvaluated evaluation : intervention.evaluations()) {
      if (before(evaluation.occurredAt(), start)) {
        throw at("/occurredAt", IncidentRefusal.BEFORE_INTERVENTION);
      }
    }
    for (OrderSigned signature : intervention.signatures()) {
      OrderRecorded order = intervention.order(signature.order()).orElseThrow();
      if (before(signature.occurredAt(), order.occurredAt())) {
        throw at("/occurredAt", IncidentRefusal.SIGNED_BEFORE_ORDER);
      }
    }
  }

  private void checkOverlaps(List<Intervention> interventions) {
    for (int i = 0; i < interventions.size(); i++) {
      for (int j = 0; j < i; j++) {
        Intervention one = interventions.get(i);
        Intervention other = interventions.get(j);
        if (one.start().kind() == other.start().kind() && one.overlaps(other)) {
          throw at("/occurredAt", IncidentRefusal.SAME_KIND_RUNNING);
        }
      }
    }
  }

  /** Points to the field of the new entry; of a correction, to its value. */
  private RefusedException at(String field, IncidentRefusal why) {
    String pointer = newest instanceof EntryCorrected ? "/value" : field;
    return pointer.isEmpty() ? RefusedException.of(why) : RefusedException.at(pointer, why);
  }

  private static boolean before(@Nullable OffsetDateTime one, OffsetDateTime other) {
    return one != null && one.toInstant().isBefore(other.toInstant());
  }
}
