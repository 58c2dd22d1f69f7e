package org.calmtrace.incident.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.timeline.EntryContent;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it stands.
 *
 * @param kind stored name of its event, e.g. {@code incident.check-recorded}
 * @param entryId the identifier that its writer gave it
 * @param occurredAt when it happened; left out of what was done with the record itself
 * @param content what it says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FiledEntry(
    String kind, EntryId entryId, @Nullable OffsetDateTime occurredAt, EntryContent content) {}
