package org.calmtrace.incident.drafts;

import java.time.Instant;
import org.calmtrace.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * A report that is not sent yet, as its reporter finds it again.
 *
 * @param id of the incident that it will be
 * @param unit of the person it is about; null while nobody is named
 * @param keptAt when it was last kept
 */
public record Draft(IncidentId id, @Nullable String unit, Instant keptAt, DraftContent content) {}
