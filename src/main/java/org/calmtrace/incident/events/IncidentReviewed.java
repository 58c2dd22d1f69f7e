package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Harm;
import org.calmtrace.incident.codes.ReviewFinding;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * The record was reviewed: {@code incident.reviewed}.
 *
 * @param finding what was found
 * @param harm how bad it was, confirmed
 * @param rootCause what it came from
 * @param correctiveAction what is done about it
 * @param owner who does it
 * @param dueAt until when
 * @param note anything else, in words
 */
public record IncidentReviewed(
    IncidentId incident,
    EntryId entry,
    ReviewFinding finding,
    @Nullable Harm harm,
    @Nullable ProtectedText rootCause,
    @Nullable ProtectedText correctiveAction,
    @Nullable UUID owner,
    @Nullable OffsetDateTime dueAt,
    @Nullable ProtectedText note)
    implements Handling {}
