package org.calmtrace.incident.board;

import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.InterventionKind;

/**
 * An intervention that is going on.
 *
 * @param interventionId its identifier
 * @param kind what is done
 * @param startedAt since when
 */
public record RunningIntervention(
    EntryId interventionId, InterventionKind kind, OffsetDateTime startedAt) {}
