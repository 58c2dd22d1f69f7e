package org.calmtrace.incident.pages.report;

import java.util.Comparator;
import java.util.List;
import org.calmtrace.care.Person;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.InjuryInput;
import org.calmtrace.incident.inputs.NotificationInput;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.incident.inputs.ResolutionInput;
import org.calmtrace.incident.pages.PersonLabels;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be sent, as the reporter reads it once more.
 *
 * @param person initials and age on that day
 * @param attempts in the order they happened
 */
record CheckPage(
    String person,
    String unit,
    ReportInput report,
    List<AttemptInput> attempts,
    @Nullable ResolutionInput resolution,
    Reading.@Nullable Hands hands,
    List<InjuryInput> injuries,
    List<NotificationInput> told) {

  /** Whether it says so, which is more than to say nothing of it. */
  public boolean nobodyHurt() {
    return report.anyoneInjured() == Known.NO;
  }

  static CheckPage of(Reading reading, Person person, Unit unit) {
    ReportInput report = reading.whole();
    return new CheckPage(
        PersonLabels.of(person, report.occurredAt().toLocalDate()),
        unit.name(),
        report,
        reading.attempts().stream()
            .sorted(Comparator.comparing(attempt -> attempt.occurredAt().toInstant()))
            .toList(),
        reading.resolution(),
        reading.hands(),
        reading.injuries(),
        reading.told());
  }
}
