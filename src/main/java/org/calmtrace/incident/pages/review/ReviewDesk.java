package org.calmtrace.incident.pages.review;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.Corrections;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.EntryKind;
import org.calmtrace.incident.Filed;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.IncidentRefusal;
import org.calmtrace.incident.IncidentStream;
import org.calmtrace.incident.IncidentStreams;
import org.calmtrace.incident.Incidents;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.queue.Queue;
import org.calmtrace.incident.register.Register;
import org.calmtrace.incident.timeline.Timeline;
import org.calmtrace.incident.timeline.TimelineEntry;
import org.calmtrace.incident.timeline.Timelines;
import org.calmtrace.ledger.Projections;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.SecurityRefusal;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an action is about, and files it. */
@Component
class ReviewDesk {

  /** So long a page waits for the lists to show what was just filed. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final IncidentStreams streams;
  private final Timelines timelines;
  private final Units units;
  private final Incidents incidents;
  private final Projections projections;
  private final ActionForms forms;
  private final Clock clock;

  ReviewDesk(
      IncidentStreams streams,
      Timelines timelines,
      Units units,
      Incidents incidents,
      Projections projections,
      ActionForms forms,
      Clock clock) {
    this.streams = streams;
    this.timelines = timelines;
    this.units = units;
    this.incidents = incidents;
    this.projections = projections;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * @param entry of a correction: which entry; null if none is chosen yet
   * @param field of a correction: which of its fields; null if none is chosen yet
   */
  Subject subject(
      IncidentId id,
      Action action,
      @Nullable String entry,
      @Nullable String field,
      SignedIn person) {
    IncidentStream stream = streams.read(id, person);
    if (action.kind().rights().stream().noneMatch(person::has)) {
      throw RefusedException.of(SecurityRefusal.ROLE_MAY_NOT_WRITE);
    }
    Timeline timeline = timelines.read(id, person);
    Unit unit = units.find(timeline.unit()).orElseThrow();
    Optional<Subject.Corrected> corrects =
        action == Action.CORRECT && entry != null && field != null
            ? Optional.of(corrected(stream, timeline, entry, field))
            : Optional.empty();
    return new Subject(
        action, person, stream, timeline, unit, corrects, clock.instant().atZone(unit.zone()));
  }

  private static Subject.Corrected corrected(
      IncidentStream stream, Timeline timeline, String entry, String field) {
    return entryId(entry)
        .flatMap(id -> Subject.entry(timeline, id))
        .flatMap(
            row ->
                stream
                    .state()
                    .current(row.entryId())
                    .filter(event -> isAskable(event, field))
                    .map(event -> new Subject.Corrected(row, event, field)))
        .orElseThrow(() -> RefusedException.of(IncidentRefusal.ENTRY_NOT_FOUND));
  }

  private static boolean isAskable(IncidentEvent event, String field) {
    return fields(event).contains(field);
  }

  /** The fields of an entry that a form can ask for; programs can put right all others too. */
  private static List<String> fields(IncidentEvent event) {
    List<String> correctable = Corrections.fields(event).stream().map(it -> it.getName()).toList();
    return org.calmtrace.platform.input.InputShape.of(EntryKind.of(event).input()).fields().stream()
        .filter(field -> correctable.contains(field.name()))
        .filter(field -> field.type() != EntryId.class)
        .filter(field -> FieldKit.control(field.type()).isPresent())
        .map(field -> field.name())
        .toList();
  }

  /** Every entry with a field that can be put right here, as it happened. */
  List<Correctable> correctable(Subject subject) {
    return subject.timeline().entries().stream()
        .map(row -> correctable(subject, row))
        .filter(it -> !it.fields().isEmpty())
        .toList();
  }

  private Correctable correctable(Subject subject, TimelineEntry row) {
    IncidentEvent event = subject.stream().state().current(row.entryId()).orElseThrow();
    EntryKind kind = EntryKind.of(event);
    return new Correctable(
        row,
        forms.name(row, subject.zone()),
        fields(event).stream()
            .map(name -> new Correctable.Field(name, forms.label(kind, name)))
            .toList());
  }

  /** Files what the form says, and waits until the lists show it. */
  void file(Subject subject, Record input, long version) {
    Filed filed =
        incidents.file(
            subject.timeline().incidentId(),
            input,
            ActionForms.within(subject),
            subject.person(),
            version);
    projections.await(Queue.NAME, filed.position(), PATIENCE);
    projections.await(Register.NAME, filed.position(), PATIENCE);
  }

  private static Optional<EntryId> entryId(String text) {
    try {
      return Optional.of(EntryId.parse(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
