package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * Something was tried to de-escalate: {@code incident.attempt-logged}. It may have been tried
 * before the time of the report, and may be recorded after the end.
 *
 * @param technique what was done
 * @param otherTechnique what was done, in words; present exactly where the technique is {@code
 *     other}
 * @param response how the person took it
 * @param inSafetyPlan whether the person's own safety plan names it
 * @param note in words
 * @param by which member of staff tried it, if not who records it
 * @param endedAt until when
 */
public record AttemptLogged(
    IncidentId incident,
    EntryId entry,
    Technique technique,
    @Nullable ProtectedText otherTechnique,
    OffsetDateTime occurredAt,
    Response response,
    @Nullable Boolean inSafetyPlan,
    @Nullable ProtectedText note,
    @Nullable UUID by,
    @Nullable OffsetDateTime endedAt)
    implements Happening {}
