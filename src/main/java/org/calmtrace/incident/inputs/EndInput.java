package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.EndReason;
import org.calmtrace.incident.codes.ReleaseCriterion;
import org.calmtrace.platform.input.Range;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * The intervention ended, as somebody says it.
 *
 * @param endId made by whoever files it; the same one again is the same entry
 * @param occurredAt when, with offset
 * @param reason why
 * @param criteriaMet what was seen
 * @param releasedBy who released the person
 * @param condition how the person was afterwards
 * @param proneMinutes how many minutes of it the person was face down
 * @param note anything else, in words
 */
public record EndInput(
    EntryId endId,
    OffsetDateTime occurredAt,
    EndReason reason,
    @Nullable List<ReleaseCriterion> criteriaMet,
    @Nullable UUID releasedBy,
    @Nullable @Text(max = Limits.NOTE) String condition,
    @Nullable @Range(min = 0, max = 1440) Integer proneMinutes,
    @Nullable @Text(max = Limits.NOTE) String note) {}
