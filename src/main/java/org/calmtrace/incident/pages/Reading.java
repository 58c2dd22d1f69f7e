package org.calmtrace.incident.pages;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.incident.inputs.ResolutionInput;
import org.calmtrace.web.FormErrors.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a report form says.
 *
 * @param report null where something needed is missing; then {@code faults} says what
 * @param attempts those that could be read
 * @param resolution null while the escalation is not over, or where it could not be read
 * @param faults in the order of the form
 */
public record Reading(
    @Nullable ReportInput report,
    List<AttemptInput> attempts,
    @Nullable ResolutionInput resolution,
    List<Fault> faults) {

  public Reading {
    attempts = List.copyOf(attempts);
    faults = List.copyOf(faults);
  }

  public boolean isWhole() {
    return report != null && faults.isEmpty();
  }

  /** The report of a reading that is whole. */
  public ReportInput whole() {
    if (report == null) {
      throw new IllegalStateException("Something needed is missing");
    }
    return report;
  }

  /** When it began, as far as it was said. */
  @Nullable OffsetDateTime began() {
    return report == null ? null : report.occurredAt();
  }
}
