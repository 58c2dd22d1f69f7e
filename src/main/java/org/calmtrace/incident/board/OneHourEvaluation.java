package org.calmtrace.incident.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.codes.EvaluationPurpose;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.codes.RestraintException;
import org.calmtrace.incident.events.FaceToFaceEvaluated;
import org.calmtrace.incident.events.InterventionStarted;

/**
 * The evaluation face to face within the hour: 42 CFR 482.13(e)(12) for violent or self-destructive
 * behaviour in a hospital, 483.358(f) for every intervention in residential treatment. It is due
 * although the intervention has ended before: neither text has an exception for that.
 */
public final class OneHourEvaluation {

  private static final Duration WITHIN = Duration.ofMinutes(60);

  private OneHourEvaluation() {}

  /** Whether it has to be done and nobody has. */
  public static boolean missing(Intervention intervention, FacilityKind facility) {
    return citation(intervention.start(), facility).isPresent()
        && intervention.evaluations().stream().noneMatch(it -> meets(it, intervention.start()));
  }

  public static Instant dueAt(InterventionStarted start) {
    return start.occurredAt().toInstant().plus(WITHIN);
  }

  /**
   * The paragraph that asks for it; empty where none does. Guidance to surveyors of hospitals takes
   * repetitive self-mutilation out of it; no federal rule asks a school for it.
   */
  public static Optional<String> citation(InterventionStarted start, FacilityKind facility) {
    return switch (facility) {
      case PSYCHIATRIC_HOSPITAL ->
          start.purpose() == Purpose.VIOLENT
                  && start.exception() != RestraintException.SELF_MUTILATION
              ? Optional.of("42 CFR 482.13(e)(12)")
              : Optional.empty();
      case RESIDENTIAL_UNDER_21 -> Optional.of("42 CFR 483.358(f)");
      case SCHOOL -> Optional.empty();
    };
  }

  /** Whether this evaluation is the one that the rule asks for. */
  public static boolean meets(FaceToFaceEvaluated evaluation, InterventionStarted start) {
    return evaluation.purpose() == EvaluationPurpose.ONE_HOUR
        || !evaluation.occurredAt().toInstant().isBefore(start.occurredAt().toInstant());
  }
}
