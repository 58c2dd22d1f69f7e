package org.calmtrace.incident.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.InterventionKind;
import org.jspecify.annotations.Nullable;

/**
 * A restraint or seclusion with what belongs to it.
 *
 * @param running whether it is going on
 * @param minutes how long it took, each begun minute counted; left out while it is going on
 * @param start how it began
 * @param end how it ended; left out while it is going on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FiledIntervention(
    EntryId interventionId,
    InterventionKind kind,
    boolean running,
    @Nullable Long minutes,
    FiledEntry start,
    List<FiledEntry> orders,
    List<FiledEntry> signatures,
    List<FiledEntry> checks,
    List<FiledEntry> evaluations,
    @Nullable FiledEntry end) {}
