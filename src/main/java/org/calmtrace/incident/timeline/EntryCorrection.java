package org.calmtrace.incident.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.texts.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * How a field of an entry was put right; the correction is an entry of its own.
 *
 * @param correctionId the correction
 * @param field the field, as it was filed
 * @param was what stood before; left out if nothing did
 * @param becomes what is right; left out if nothing is
 * @param reason why
 * @param recorded when it was put right
 * @param position of the correction in the ledger
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryCorrection(
    EntryId correctionId,
    String field,
    @Nullable Object was,
    @Nullable Object becomes,
    PersonalText reason,
    OffsetDateTime recorded,
    long position) {}
