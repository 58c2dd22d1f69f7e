package org.calmtrace.incident;

import java.util.List;
import org.calmtrace.incident.commands.IncidentCommand;
import org.calmtrace.incident.commands.LogAttempt;
import org.calmtrace.incident.commands.ReportIncident;
import org.calmtrace.incident.commands.ResolveEscalation;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.inputs.Limits;
import org.calmtrace.platform.RefusedException;

/**
 * Decides what an incident makes of a command: pure functions of its state and the command. They
 * answer the events to record, none if the very entry stands already, or throw {@link
 * RefusedException}.
 *
 * <p>The order is the same in each: first whether the entry is known (a repeat is harmless whatever
 * happened since), then the rules.
 */
final class Decisions {

  static final int FIRST_YEAR = 1900;

  private Decisions() {}

  static List<IncidentEvent> decide(IncidentState state, IncidentCommand command, SameText same) {
    if (isRepeated(state, command, same)) {
      return List.of();
    }
    checkTime(command);
    switch (command) {
      case ReportIncident report -> {
        // Nothing else can stand in the way of a first report.
      }
      case LogAttempt attempt -> check(state, attempt);
      case ResolveEscalation resolution -> check(state, resolution);
    }
    return List.of(entry(command));
  }

  /**
   * Whether the very entry stands already.
   *
   * @throws RefusedException if another one stands under its identifier
   */
  static boolean isRepeated(IncidentState state, IncidentCommand command, SameText same) {
    IncidentEvent entry = entry(command);
    IncidentEvent known = state.entry(entry.entry()).orElse(null);
    if (known == null) {
      return false;
    }
    if (!new SameContent(same).of(known, entry)) {
      throw RefusedException.of(IncidentRefusal.ENTRY_DIFFERS, entry.entry());
    }
    return true;
  }

  private static void checkTime(IncidentCommand command) {
    if (command.occurredAt().isAfter(command.recordedAt().plus(Limits.CLOCKS_MAY_DIFFER))) {
      throw RefusedException.at(
          "/occurredAt", IncidentRefusal.IN_THE_FUTURE, Limits.CLOCKS_MAY_DIFFER.toMinutes());
    }
    if (command.occurredAt().getYear() < FIRST_YEAR) {
      // As text: a number would be grouped like an amount.
      throw RefusedException.at(
          "/occurredAt", IncidentRefusal.TOO_LONG_AGO, Integer.toString(FIRST_YEAR));
    }
  }

  private static void check(IncidentState state, LogAttempt attempt) {
    mustBeReported(state);
    if (attempt.technique().needsWords() && attempt.otherTechnique() == null) {
      throw RefusedException.at("/otherTechnique", IncidentRefusal.TECHNIQUE_NOT_SAID);
    }
    if (!attempt.technique().needsWords() && attempt.otherTechnique() != null) {
      throw RefusedException.at("/otherTechnique", IncidentRefusal.TECHNIQUE_SAID_TWICE);
    }
  }

  private static void check(IncidentState state, ResolveEscalation resolution) {
    mustBeReported(state);
    if (state.resolution() != null) {
      throw RefusedException.of(IncidentRefusal.ALREADY_RESOLVED);
    }
    if (resolution.occurredAt().isBefore(state.reported().occurredAt())) {
      throw RefusedException.at("/occurredAt", IncidentRefusal.RESOLVED_BEFORE_REPORT);
    }
  }

  private static void mustBeReported(IncidentState state) {
    if (state.report() == null) {
      throw RefusedException.of(IncidentRefusal.NOT_FOUND);
    }
  }

  /** The entry that the command asks for. */
  static IncidentEvent entry(IncidentCommand command) {
    return switch (command) {
      case ReportIncident c ->
          new IncidentReported(
              c.incident(),
              c.unit(),
              c.patient(),
              c.occurredAt(),
              c.place(),
              c.antecedents(),
              c.otherAntecedent(),
              c.behaviours(),
              c.intensity(),
              c.narrative(),
              c.lateReason());
      case LogAttempt c ->
          new AttemptLogged(
              c.incident(),
              c.entry(),
              c.technique(),
              c.otherTechnique(),
              c.occurredAt(),
              c.response(),
              c.inSafetyPlan(),
              c.note());
      case ResolveEscalation c ->
          new EscalationResolved(c.incident(), c.entry(), c.outcome(), c.occurredAt(), c.note());
    };
  }
}
