package org.calmtrace.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.jspecify.annotations.Nullable;

/**
 * What the events of an incident come to. Decisions and the incident's page fold with the same
 * {@link #evolve}.
 *
 * @param entries every event in the order it was recorded: what a repeat is compared with
 * @param report null before the first event, never afterwards
 * @param attempts in the order they were recorded
 * @param resolution null while the escalation is open
 */
public record IncidentState(
    List<IncidentEvent> entries,
    @Nullable IncidentReported report,
    List<AttemptLogged> attempts,
    @Nullable EscalationResolved resolution) {

  /** Before anything was reported. */
  public static final IncidentState NONE = new IncidentState(List.of(), null, List.of(), null);

  public static IncidentState of(Iterable<? extends IncidentEvent> events) {
    IncidentState state = NONE;
    for (IncidentEvent event : events) {
      state = state.evolve(event);
    }
    return state;
  }

  public IncidentState evolve(IncidentEvent event) {
    List<IncidentEvent> all = plus(entries, event);
    return switch (event) {
      case IncidentReported reported -> new IncidentState(all, reported, attempts, resolution);
      case AttemptLogged attempt ->
          new IncidentState(all, report, plus(attempts, attempt), resolution);
      case EscalationResolved resolved -> new IncidentState(all, report, attempts, resolved);
    };
  }

  /** The report that every incident begins with. */
  public IncidentReported reported() {
    if (report == null) {
      throw new IllegalStateException("Nothing was reported yet");
    }
    return report;
  }

  public Optional<IncidentEvent> entry(EntryId id) {
    return entries.stream().filter(entry -> entry.entry().equals(id)).findFirst();
  }

  public Stage stage() {
    return resolution == null ? Stage.OPEN : Stage.RESOLVED;
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list.size() + 1);
    longer.addAll(list);
    longer.add(last);
    return List.copyOf(longer);
  }
}
