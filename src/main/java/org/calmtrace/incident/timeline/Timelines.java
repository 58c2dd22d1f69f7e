package org.calmtrace.incident.timeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentSettings;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.texts.PersonalTexts;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds an incident's own events into its timeline: never stale. */
@Component
public class Timelines {

  private static final Comparator<TimelineEntry> AS_IT_HAPPENED =
      Comparator.comparing((TimelineEntry entry) -> entry.happened().toInstant())
          .thenComparingLong(TimelineEntry::position);

  private final IncidentStreams streams;
  private final PersonalTexts texts;
  private final IncidentSettings settings;

  Timelines(IncidentStreams streams, PersonalTexts texts, IncidentSettings settings) {
    this.streams = streams;
    this.texts = texts;
    this.settings = settings;
  }

  /** For one who may read it. */
  public Timeline read(IncidentId id, SignedIn person) {
    IncidentStream stream = streams.read(id, person);
    return of(stream, texts.forReader(person));
  }

  private Timeline of(IncidentStream stream, PersonalTexts.Reader words) {
    IncidentState state = stream.state();
    IncidentReported report = state.reported();
    List<TimelineEntry> entries =
        stream.events().stream()
            .map(recorded -> entry(recorded, words))
            .sorted(AS_IT_HAPPENED)
            .toList();
    return new Timeline(
        report.incident(),
        stream.number(),
        report.unit(),
        report.patient(),
        state.stage(),
        outcome(state.resolution()),
        stream.version(),
        entries);
  }

  private TimelineEntry entry(RecordedEvent<IncidentEvent> recorded, PersonalTexts.Reader words) {
    IncidentEvent event = recorded.event();
    OffsetDateTime recordedAt = recorded.author().recordedAt();
    Duration delay = Duration.between(event.occurredAt(), recordedAt);
    return new TimelineEntry(
        recorded.position(),
        recorded.sequence(),
        recorded.id(),
        recorded.type(),
        event.entry(),
        event.occurredAt(),
        recordedAt,
        Math.max(0, delay.toMinutes()),
        settings.isLate(delay),
        recorded.author().actor(),
        recorded.author().role(),
        recorded.author().simulated(),
        EntryContent.of(event, words));
  }

  private static @Nullable Outcome outcome(@Nullable EscalationResolved resolution) {
    return resolution == null ? null : resolution.outcome();
  }
}
