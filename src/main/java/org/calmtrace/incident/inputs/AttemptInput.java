package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was tried, as somebody says it.
 *
 * @param attemptId made by whoever files it; the same one again is the same attempt
 * @param technique what was done
 * @param otherTechnique what was done; needed with technique {@code other}, and only there
 * @param occurredAt when, with offset
 * @param response how the person took it
 * @param inSafetyPlan whether the person's own safety plan names it
 * @param note anything else, in words
 * @param by which member of staff tried it, if not who files it
 * @param endedAt until when
 */
public record AttemptInput(
    EntryId attemptId,
    Technique technique,
    @Nullable @Text(max = Limits.LINE) String otherTechnique,
    OffsetDateTime occurredAt,
    Response response,
    @Nullable Boolean inSafetyPlan,
    @Nullable @Text(max = Limits.NOTE) String note,
    @Nullable UUID by,
    @Nullable OffsetDateTime endedAt) {}
