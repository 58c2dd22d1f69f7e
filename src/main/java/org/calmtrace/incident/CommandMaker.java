package org.calmtrace.incident;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.calmtrace.incident.commands.LogAttempt;
import org.calmtrace.incident.commands.ReportIncident;
import org.calmtrace.incident.commands.ResolveEscalation;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.inputs.AttemptInput;
import org.calmtrace.incident.inputs.ReportInput;
import org.calmtrace.incident.inputs.ResolutionInput;
import org.calmtrace.vault.ProtectedText;
import org.calmtrace.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands of what people say: the edge behind which no personal word stands in clear. */
@Component
class CommandMaker {

  private final Vault vault;

  CommandMaker(Vault vault) {
    this.vault = vault;
  }

  ReportIncident report(ReportInput input, OffsetDateTime recordedAt) {
    String patient = input.patient().toString();
    return new ReportIncident(
        input.incidentId(),
        input.unit(),
        patient,
        cut(input.occurredAt()),
        recordedAt,
        seal(patient, input.place()),
        ordered(input.antecedents()),
        seal(patient, input.otherAntecedent()),
        ordered(input.behaviours()),
        input.intensity(),
        seal(patient, input.narrative()),
        seal(patient, input.lateReason()));
  }

  LogAttempt attempt(IncidentReported report, AttemptInput input, OffsetDateTime recordedAt) {
    return new LogAttempt(
        report.incident(),
        input.attemptId(),
        input.technique(),
        seal(report.patient(), input.otherTechnique()),
        cut(input.occurredAt()),
        recordedAt,
        input.response(),
        input.inSafetyPlan(),
        seal(report.patient(), input.note()));
  }

  ResolveEscalation resolution(
      IncidentReported report, ResolutionInput input, OffsetDateTime recordedAt) {
    return new ResolveEscalation(
        report.incident(),
        input.resolutionId(),
        input.outcome(),
        cut(input.occurredAt()),
        recordedAt,
        seal(report.patient(), input.note()));
  }

  private @Nullable ProtectedText seal(String patient, @Nullable String words) {
    return words == null ? null : vault.seal(patient, words);
  }

  /** Times are kept to the millisecond everywhere. */
  private static OffsetDateTime cut(OffsetDateTime time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** One order and no repeats, so that the same choice is always the same content. */
  private static <C extends Enum<C>> List<C> ordered(@Nullable List<C> codes) {
    return codes == null ? List.of() : codes.stream().distinct().sorted().toList();
  }
}
