package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.CheckFinding;
import org.calmtrace.incident.codes.Demeanour;
import org.calmtrace.incident.codes.Monitoring;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.Readiness;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * The person was looked at during an intervention: {@code incident.check-recorded}.
 *
 * @param intervention the intervention that it belongs to
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
public record CheckRecorded(
    IncidentId incident,
    EntryId entry,
    EntryId intervention,
    OffsetDateTime occurredAt,
    Monitoring method,
    @Nullable Position position,
    List<CheckFinding> findings,
    @Nullable Integer pulse,
    @Nullable Integer breaths,
    @Nullable Integer systolic,
    @Nullable Integer diastolic,
    @Nullable Integer oxygen,
    @Nullable Demeanour demeanour,
    @Nullable Readiness readiness,
    @Nullable Boolean criteriaExplained,
    @Nullable ProtectedText whyContinue,
    @Nullable ProtectedText note)
    implements Happening, OfIntervention {

  public CheckRecorded {
    findings = List.copyOf(findings);
  }
}
