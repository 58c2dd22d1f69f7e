package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.EndReason;
import org.calmtrace.incident.codes.ReleaseCriterion;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * The intervention ended: {@code incident.intervention-ended}.
 *
 * @param intervention the intervention that it belongs to
 * @param occurredAt when, with offset
 * @param reason why
 * @param criteriaMet what was seen
 * @param releasedBy who released the person
 * @param condition how the person was afterwards
 * @param proneMinutes how many minutes of it the person was face down
 * @param note anything else, in words
 */
public record InterventionEnded(
    IncidentId incident,
    EntryId entry,
    EntryId intervention,
    OffsetDateTime occurredAt,
    EndReason reason,
    List<ReleaseCriterion> criteriaMet,
    @Nullable UUID releasedBy,
    @Nullable ProtectedText condition,
    @Nullable Integer proneMinutes,
    @Nullable ProtectedText note)
    implements Happening, OfIntervention {

  public InterventionEnded {
    criteriaMet = List.copyOf(criteriaMet);
  }
}
