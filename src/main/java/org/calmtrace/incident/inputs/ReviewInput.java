package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.Harm;
import org.calmtrace.incident.codes.ReviewFinding;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * The record was reviewed, as somebody says it.
 *
 * @param reviewId made by whoever files it; the same one again is the same entry
 * @param finding what was found
 * @param harm how bad it was, confirmed
 * @param rootCause what it came from
 * @param correctiveAction what is done about it
 * @param owner who does it
 * @param dueAt until when
 * @param note anything else, in words
 */
public record ReviewInput(
    EntryId reviewId,
    ReviewFinding finding,
    @Nullable Harm harm,
    @Nullable @Text(max = Limits.NOTE) String rootCause,
    @Nullable @Text(max = Limits.NOTE) String correctiveAction,
    @Nullable UUID owner,
    @Nullable OffsetDateTime dueAt,
    @Nullable @Text(max = Limits.NOTE) String note) {}
