package org.calmtrace.incident.file;

import java.util.Comparator;
import java.util.List;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.texts.PersonalTexts;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds an incident's own events into how it stands now: never stale. */
@Component
public class IncidentFiles {

  private static final Comparator<AttemptLogged> AS_IT_HAPPENED =
      Comparator.comparing(attempt -> attempt.occurredAt().toInstant());

  private final IncidentStreams streams;
  private final PersonalTexts texts;

  IncidentFiles(IncidentStreams streams, PersonalTexts texts) {
    this.streams = streams;
    this.texts = texts;
  }

  /** For one who may read it. */
  public IncidentFile read(IncidentId id, SignedIn person) {
    IncidentStream stream = streams.read(id, person);
    PersonalTexts.Reader words = texts.forReader(person);
    IncidentState state = stream.state();
    IncidentReported report = state.reported();
    return new IncidentFile(
        report.incident(),
        stream.number(),
        stream.version(),
        state.stage(),
        report.unit(),
        report.patient(),
        report.occurredAt(),
        words.read(report.place()),
        report.antecedents(),
        words.read(report.otherAntecedent()),
        report.behaviours(),
        report.intensity(),
        words.read(report.narrative()),
        words.read(report.lateReason()),
        attempts(state.attempts(), words),
        resolution(state.resolution(), words));
  }

  private static List<IncidentFile.FiledAttempt> attempts(
      List<AttemptLogged> attempts, PersonalTexts.Reader words) {
    return attempts.stream()
        .sorted(AS_IT_HAPPENED)
        .map(
            attempt ->
                new IncidentFile.FiledAttempt(
                    attempt.entry(),
                    attempt.technique(),
                    words.read(attempt.otherTechnique()),
                    attempt.occurredAt(),
                    attempt.response(),
                    attempt.inSafetyPlan(),
                    words.read(attempt.note())))
        .toList();
  }

  private static IncidentFile.@Nullable FiledResolution resolution(
      @Nullable EscalationResolved resolution, PersonalTexts.Reader words) {
    return resolution == null
        ? null
        : new IncidentFile.FiledResolution(
            resolution.entry(),
            resolution.outcome(),
            resolution.occurredAt(),
            words.read(resolution.note()));
  }
}
