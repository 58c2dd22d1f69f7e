package org.calmtrace.incident.timeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentSettings;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.Happening;
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
    Map<EntryId, List<RecordedEvent<IncidentEvent>>> corrections = corrections(stream);
    List<TimelineEntry> entries =
        stream.events().stream()
            .map(recorded -> entry(recorded, state, corrections, words))
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

  private TimelineEntry entry(
      RecordedEvent<IncidentEvent> recorded,
      IncidentState state,
      Map<EntryId, List<RecordedEvent<IncidentEvent>>> corrections,
      PersonalTexts.Reader words) {
    IncidentEvent event = state.current(recorded.event().entry()).orElseThrow();
    OffsetDateTime recordedAt = recorded.author().recordedAt();
    OffsetDateTime happened = event instanceof Happening it ? it.occurredAt() : recordedAt;
    Duration delay = Duration.between(happened, recordedAt);
    return new TimelineEntry(
        recorded.position(),
        recorded.sequence(),
        recorded.id(),
        recorded.type(),
        event.entry(),
        happened,
        recordedAt,
        Math.max(0, delay.toMinutes()),
        settings.isLate(delay),
        recorded.author().actor(),
        recorded.author().role(),
        recorded.author().simulated(),
        EntryContent.of(event, corrected(event, state), words),
        corrections.getOrDefault(event.entry(), List.of()).stream()
            .map(correction -> correction(event, correction, words))
            .toList());
  }

  /** By the entry that they correct, in the order of recording. */
  private static Map<EntryId, List<RecordedEvent<IncidentEvent>>> corrections(
      IncidentStream stream) {
    Map<EntryId, List<RecordedEvent<IncidentEvent>>> found = new HashMap<>();
    for (RecordedEvent<IncidentEvent> recorded : stream.events()) {
      if (recorded.event() instanceof EntryCorrected correction) {
        found.computeIfAbsent(correction.corrects(), entry -> new ArrayList<>()).add(recorded);
      }
    }
    return found;
  }

  private static @Nullable IncidentEvent corrected(IncidentEvent event, IncidentState state) {
    return event instanceof EntryCorrected correction
        ? state.current(correction.corrects()).orElse(null)
        : null;
  }

  private static EntryCorrection correction(
      IncidentEvent entry, RecordedEvent<IncidentEvent> recorded, PersonalTexts.Reader words) {
    EntryCorrected correction = (EntryCorrected) recorded.event();
    EntryContent content = EntryContent.of(correction, entry, words);
    return new EntryCorrection(
        correction.entry(),
        correction.field(),
        content.get("was"),
        content.get("becomes"),
        words.shown(correction.reason()),
        recorded.author().recordedAt(),
        recorded.position());
  }

  private static @Nullable Outcome outcome(@Nullable EscalationResolved resolution) {
    return resolution == null ? null : resolution.outcome();
  }
}
