package org.calmtrace.incident.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An incident in the order in which things happened, with both clocks.
 *
 * @param number its human number: the ledger position of its report
 * @param unit identifier of the unit
 * @param patient identifier of the person
 * @param state how far it has come
 * @param outcome how it ended; null while it is open
 * @param version number of its events
 * @param entries by the time of happening, then by position
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Timeline(
    IncidentId incidentId,
    long number,
    String unit,
    String patient,
    Stage state,
    @Nullable Outcome outcome,
    long version,
    List<TimelineEntry> entries) {

  public Timeline {
    entries = List.copyOf(entries);
  }

  /** With the times of its entries by the clocks of this place, for people who read it there. */
  public Timeline at(ZoneId zone) {
    return new Timeline(
        incidentId,
        number,
        unit,
        patient,
        state,
        outcome,
        version,
        entries.stream().map(entry -> entry.at(zone)).toList());
  }
}
