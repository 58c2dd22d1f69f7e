package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.CheckFinding;
import org.calmtrace.incident.codes.Demeanour;
import org.calmtrace.incident.codes.Monitoring;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.Readiness;
import org.calmtrace.platform.input.Range;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * The person was looked at during an intervention, as somebody says it.
 *
 * @param checkId made by whoever files it; the same one again is the same entry
 * @param occurredAt when, with offset
 * @param method how
 * @param position how the person is held now
 * @param findings what was looked at and found
 * @param pulse beats a minute
 * @param breaths breaths a minute
 * @param systolic blood pressure, mmHg
 * @param diastolic blood pressure, mmHg
 * @param oxygen oxygen saturation, %
 * @param demeanour how the person is
 * @param readiness whether the criteria for release are met
 * @param criteriaExplained whether the person was told what ends it
 * @param whyContinue why it goes on
 * @param note anything else, in words
 */
public record CheckInput(
    EntryId checkId,
    OffsetDateTime occurredAt,
    Monitoring method,
    @Nullable Position position,
    @Nullable List<CheckFinding> findings,
    @Nullable @Range(min = 0, max = 400) Integer pulse,
    @Nullable @Range(min = 0, max = 150) Integer breaths,
    @Nullable @Range(min = 0, max = 400) Integer systolic,
    @Nullable @Range(min = 0, max = 300) Integer diastolic,
    @Nullable @Range(min = 0, max = 100) Integer oxygen,
    @Nullable Demeanour demeanour,
    @Nullable Readiness readiness,
    @Nullable Boolean criteriaExplained,
    @Nullable @Text(max = Limits.NOTE) String whyContinue,
    @Nullable @Text(max = Limits.NOTE) String note) {}
