package org.calmtrace.incident.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
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
}
