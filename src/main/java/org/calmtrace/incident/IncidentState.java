package org.calmtrace.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.CheckRecorded;
import org.calmtrace.incident.events.ClarificationAsked;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.FaceToFaceEvaluated;
import org.calmtrace.incident.events.IncidentClarified;
import org.calmtrace.incident.events.IncidentClosed;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReopened;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.incident.events.IncidentReviewed;
import org.calmtrace.incident.events.IncidentSubmitted;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.InterventionStarted;
import org.calmtrace.incident.events.MarkedInError;
import org.calmtrace.incident.events.OfIntervention;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.events.OrderSigned;
import org.jspecify.annotations.Nullable;

/**
 * What the events of an incident come to. Decisions, pages and lists fold with the same function;
 * every entry is seen as corrected.
 */
public final class IncidentState {

  /** Before anything was reported. */
  public static final IncidentState NONE = of(List.of());

  private final Entries entries;

  private IncidentState(Entries entries) {
    this.entries = entries;
  }

  public static IncidentState of(List<? extends IncidentEvent> events) {
    return new IncidentState(Entries.of(events));
  }

  /** As it stood after so many of its events. */
  IncidentState first(int count) {
    return new IncidentState(entries.first(count));
  }

  public IncidentState evolve(IncidentEvent event) {
    return new IncidentState(entries.and(event));
  }

  /** Every event as it was recorded, in that order. */
  public List<IncidentEvent> entries() {
    return entries.recorded();
  }

  /** The entry as it was recorded: what a repeat is compared with. */
  public Optional<IncidentEvent> entry(EntryId id) {
    return entries.recorded(id);
  }

  /** The entry as it stands after every correction. */
  public Optional<IncidentEvent> current(EntryId id) {
    return entries.current(id);
  }

  /** All entries of this kind as they stand, in the order of recording. */
  public <E extends IncidentEvent> List<E> all(Class<E> kind) {
    return entries.current(kind);
  }

  /** The last entry of this kind; null if there is none. */
  private <E extends IncidentEvent> @Nullable E last(Class<E> kind) {
    List<E> all = all(kind);
    return all.isEmpty() ? null : all.getLast();
  }

  /** Null before the first event, never afterwards. */
  public @Nullable IncidentReported report() {
    return last(IncidentReported.class);
  }

  /** The report that every incident begins with. */
  public IncidentReported reported() {
    IncidentReported report = report();
    if (report == null) {
      throw new IllegalStateException("Nothing was reported yet");
    }
    return report;
  }

  public List<AttemptLogged> attempts() {
    return all(AttemptLogged.class);
  }

  /** Null while the escalation is open. */
  public @Nullable EscalationResolved resolution() {
    return last(EscalationResolved.class);
  }

  /** In the order in which they were recorded. */
  public List<Intervention> interventions() {
    return all(InterventionStarted.class).stream().map(this::intervention).toList();
  }

  public Optional<Intervention> intervention(EntryId id) {
    return current(id)
        .filter(InterventionStarted.class::isInstance)
        .map(start -> intervention((InterventionStarted) start));
  }

  private Intervention intervention(InterventionStarted start) {
    List<InterventionEnded> ends = of(start, InterventionEnded.class);
    return new Intervention(
        start,
        of(start, OrderRecorded.class),
        of(start, OrderSigned.class),
        of(start, CheckRecorded.class),
        of(start, FaceToFaceEvaluated.class),
        ends.isEmpty() ? null : ends.getFirst());
  }

  private <E extends IncidentEvent & OfIntervention> List<E> of(
      InterventionStarted start, Class<E> kind) {
    return all(kind).stream().filter(it -> it.intervention().equals(start.entry())).toList();
  }

  public boolean running() {
    return interventions().stream().anyMatch(Intervention::running);
  }

  /** Questions that nobody has answered, in the order in which they were asked. */
  public List<ClarificationAsked> openQuestions() {
    Set<EntryId> answered =
        all(IncidentClarified.class).stream()
            .map(IncidentClarified::clarification)
            .collect(Collectors.toSet());
    return all(ClarificationAsked.class).stream()
        .filter(question -> !answered.contains(question.entry()))
        .toList();
  }

  public boolean inError() {
    return last(MarkedInError.class) != null;
  }

  /** How far it has come. */
  public Stage stage() {
    if (inError()) {
      return Stage.IN_ERROR;
    }
    boolean submitted = false;
    boolean reviewed = false;
    boolean closed = false;
    for (IncidentEvent entry : entries.recorded()) {
      if (entry instanceof IncidentSubmitted) {
        submitted = true;
      } else if (entry instanceof IncidentReviewed) {
        reviewed = true;
      } else if (entry instanceof IncidentClosed) {
        closed = true;
      } else if (entry instanceof IncidentReopened) {
        // Whoever opens it again wants it looked at again.
        closed = false;
        reviewed = false;
      }
    }
    if (closed) {
      return Stage.CLOSED;
    }
    if (submitted && !openQuestions().isEmpty()) {
      return Stage.CLARIFICATION;
    }
    if (reviewed) {
      return Stage.REVIEWED;
    }
    if (submitted) {
      return Stage.SUBMITTED;
    }
    return resolution() == null ? Stage.OPEN : Stage.RESOLVED;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IncidentState state && entries().equals(state.entries());
  }

  @Override
  public int hashCode() {
    return entries().hashCode();
  }

  @Override
  public String toString() {
    return "IncidentState[" + stage() + ", " + entries().size() + " entries]";
  }
}
