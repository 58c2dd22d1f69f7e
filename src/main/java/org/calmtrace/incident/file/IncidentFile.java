package org.calmtrace.incident.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it stands now, every entry as corrected.
 *
 * @param number its human number: the ledger position of its report
 * @param version number of its events
 * @param state how far it has come
 * @param outcome how the escalation ended; left out while it is open
 * @param running whether an intervention is going on
 * @param unit identifier of the unit
 * @param patient identifier of the person
 * @param occurredAt when it happened, as reported
 * @param report what was reported
 * @param attempts what was tried, by the time at which it was
 * @param resolution how it ended
 * @param interventions each with what belongs to it
 * @param others all other entries, in the order of recording
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentFile(
    IncidentId incidentId,
    long number,
    long version,
    Stage state,
    @Nullable Outcome outcome,
    boolean running,
    String unit,
    String patient,
    OffsetDateTime occurredAt,
    FiledEntry report,
    List<FiledEntry> attempts,
    @Nullable FiledEntry resolution,
    List<FiledIntervention> interventions,
    List<FiledEntry> others) {}
