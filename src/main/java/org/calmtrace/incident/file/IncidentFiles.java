package org.calmtrace.incident.file;

import java.util.Comparator;
import java.util.List;
import org.calmtrace.incident.EntryKind;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.Happening;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.events.InterventionStarted;
import org.calmtrace.incident.events.OfIntervention;
import org.calmtrace.incident.texts.PersonalTexts;
import org.calmtrace.incident.timeline.EntryContent;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds an incident's own events into how it stands now: never stale. */
@Component
public class IncidentFiles {

  private static final Comparator<Happening> AS_IT_HAPPENED =
      Comparator.comparing(entry -> entry.occurredAt().toInstant());

  private final IncidentStreams streams;
  private final PersonalTexts texts;

  IncidentFiles(IncidentStreams streams, PersonalTexts texts) {
    this.streams = streams;
    this.texts = texts;
  }

  /** For one who may read it. */
  public IncidentFile read(IncidentId id, SignedIn person) {
    IncidentStream stream = streams.read(id, person);
    return new Folding(stream.state(), texts.forReader(person)).file(stream);
  }

  /** One incident for one reader. */
  private record Folding(IncidentState state, PersonalTexts.Reader words) {

    IncidentFile file(IncidentStream stream) {
      IncidentReported report = state.reported();
      EscalationResolved resolution = state.resolution();
      return new IncidentFile(
          report.incident(),
          stream.number(),
          stream.version(),
          state.stage(),
          resolution == null ? null : resolution.outcome(),
          state.running(),
          report.unit(),
          report.patient(),
          report.occurredAt(),
          entry(report),
          happened(state.all(AttemptLogged.class)),
          optional(resolution),
          state.interventions().stream().map(this::intervention).toList(),
          all(state.all(IncidentEvent.class).stream().filter(Folding::isOther).toList()));
    }

    private static boolean isOther(IncidentEvent event) {
      return !(event instanceof IncidentReported
          || event instanceof AttemptLogged
          || event instanceof EscalationResolved
          || event instanceof InterventionStarted
          || event instanceof OfIntervention);
    }

    private FiledIntervention intervention(Intervention intervention) {
      return new FiledIntervention(
          intervention.id(),
          intervention.start().kind(),
          intervention.running(),
          intervention.minutes().isPresent() ? intervention.minutes().getAsLong() : null,
          entry(intervention.start()),
          happened(intervention.orders()),
          happened(intervention.signatures()),
          happened(intervention.checks()),
          happened(intervention.evaluations()),
          optional(intervention.end()));
    }

    private List<FiledEntry> happened(List<? extends Happening> entries) {
      return all(entries.stream().sorted(AS_IT_HAPPENED).toList());
    }

    private List<FiledEntry> all(List<? extends IncidentEvent> entries) {
      return entries.stream().map(this::entry).toList();
    }

    private @Nullable FiledEntry optional(@Nullable IncidentEvent event) {
      return event == null ? null : entry(event);
    }

    private FiledEntry entry(IncidentEvent event) {
      IncidentEvent corrected =
          event instanceof EntryCorrected correction
              ? state.current(correction.corrects()).orElse(null)
              : null;
      return new FiledEntry(
          EntryKind.of(event).type().name(),
          event.entry(),
          event instanceof Happening happening ? happening.occurredAt() : null,
          EntryContent.of(event, corrected, words));
    }
  }
}
