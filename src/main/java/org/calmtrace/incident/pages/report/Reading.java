package org.calmtrace.incident.pages.report;

import java.util.List;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.EndInput;
import org.calmtrace.incident.inputs.InjuryInput;
import org.calmtrace.incident.inputs.InterventionInput;
import org.calmtrace.incident.inputs.NotificationInput;
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
 * @param hands null where none were used, or where it could not be read
 * @param injuries those that could be read
 * @param told those that could be read
 * @param faults in the order of the form
 */
public record Reading(
    @Nullable ReportInput report,
    List<AttemptInput> attempts,
    @Nullable ResolutionInput resolution,
    @Nullable Hands hands,
    List<InjuryInput> injuries,
    List<NotificationInput> told,
    List<Fault> faults) {

  public Reading {
    attempts = List.copyOf(attempts);
    injuries = List.copyOf(injuries);
    told = List.copyOf(told);
    faults = List.copyOf(faults);
  }

  /** One that was settled without hands, with nobody hurt and nobody told. */
  public Reading(
      @Nullable ReportInput report,
      List<AttemptInput> attempts,
      @Nullable ResolutionInput resolution,
      List<Fault> faults) {
    this(report, attempts, resolution, null, List.of(), List.of(), faults);
  }

  /**
   * A restraint or a seclusion.
   *
   * @param end null while it goes on
   */
  public record Hands(InterventionInput start, @Nullable EndInput end) {}

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
}
