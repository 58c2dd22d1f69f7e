package org.calmtrace.incident.register;

import java.time.Instant;
import java.util.Set;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents to list; null filters nothing.
 *
 * @param units identifiers; empty for all in the reader's scope
 * @param from happened then or later
 * @param to happened before then
 * @param state how far it has come; null for all but those in error, which count nowhere
 * @param late whether it was filed late
 * @param technique one of those that were tried
 * @param kind one of its interventions is of this kind
 * @param patient identifier of the person
 * @param reporter identifier of the staff member who reported it
 */
public record RegisterQuery(
    Set<String> units,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Outcome outcome,
    @Nullable Stage state,
    @Nullable Boolean late,
    @Nullable Technique technique,
    @Nullable InterventionKind kind,
    @Nullable String patient,
    @Nullable String reporter) {

  public static final RegisterQuery ALL =
      new RegisterQuery(Set.of(), null, null, null, null, null, null, null, null, null);

  /** What happened to this person. */
  public static RegisterQuery ofPatient(String patient) {
    return new RegisterQuery(Set.of(), null, null, null, null, null, null, null, patient, null);
  }

  /** What this staff member reported. */
  public static RegisterQuery ofReporter(String reporter) {
    return new RegisterQuery(Set.of(), null, null, null, null, null, null, null, null, reporter);
  }

  public RegisterQuery {
    units = Set.copyOf(units);
  }
}
