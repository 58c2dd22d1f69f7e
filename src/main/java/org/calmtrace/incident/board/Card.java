package org.calmtrace.incident.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An incident on the board, as it stands now; coded facts only.
 *
 * @param number its human number: the ledger position of its report
 * @param version number of its events: of two cards of one incident the higher is the newer
 * @param unit identifier of the unit
 * @param patient identifier of the person
 * @param occurredAt when it happened, as reported
 * @param state how far it has come
 * @param running what is going on, in the order of recording
 * @param duties what is due and not done, the next first; {@code late} is as of the answer, and
 *     {@code dueAt} lets a reader count on
 * @param leavesAt when it leaves the board by itself; left out if it does not
 * @param position in the ledger of its newest event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Card(
    IncidentId incidentId,
    long number,
    long version,
    String unit,
    String patient,
    OffsetDateTime occurredAt,
    Stage state,
    List<RunningIntervention> running,
    List<Duty> duties,
    @Nullable Instant leavesAt,
    long position) {

  public Card {
    running = List.copyOf(running);
    duties = List.copyOf(duties);
  }
}
