package org.calmtrace.incident.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
import org.jspecify.annotations.Nullable;

/**
 * One incident in the list; coded facts only.
 *
 * @param number its human number: the ledger position of its report
 * @param unit identifier of the unit
 * @param patient identifier of the person
 * @param reporter identifier of the staff member who reported it
 * @param happened as reported, in the offset of the report
 * @param recorded our clock at the report, in the offset of the ward
 * @param lateBy whole minutes from happening to recording
 * @param late whether that is longer than the site allows
 * @param intensity 0 (none) to 4 (extreme)
 * @param attempts how many attempts to de-escalate are recorded
 * @param techniques what was tried, each once, in the order of recording
 * @param kinds of the interventions, each once
 * @param running whether one of them is going on
 * @param minutes of those that have ended, together; each begun minute counted
 * @param injuries how many are recorded
 * @param anyoneInjured what its report said of that; null if it said nothing
 * @param outcome how it ended; null while it is open
 * @param position in the ledger of the newest event that this row has seen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisterRow(
    IncidentId incidentId,
    long number,
    String unit,
    String patient,
    String reporter,
    OffsetDateTime happened,
    OffsetDateTime recorded,
    long lateBy,
    boolean late,
    @Nullable Integer intensity,
    int attempts,
    List<Technique> techniques,
    List<InterventionKind> kinds,
    boolean running,
    long minutes,
    int injuries,
    @Nullable Known anyoneInjured,
    Stage state,
    @Nullable Outcome outcome,
    long position) {

  public RegisterRow {
    techniques = List.copyOf(techniques);
    kinds = List.copyOf(kinds);
  }

  /** With both times by the clocks of this place, for people who read it there. */
  public RegisterRow at(ZoneId zone) {
    return new RegisterRow(
        incidentId,
        number,
        unit,
        patient,
        reporter,
        happened.atZoneSameInstant(zone).toOffsetDateTime(),
        recorded.atZoneSameInstant(zone).toOffsetDateTime(),
        lateBy,
        late,
        intensity,
        attempts,
        techniques,
        kinds,
        running,
        minutes,
        injuries,
        anyoneInjured,
        state,
        outcome,
        position);
  }
}
