package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * An escalation was reported: {@code incident.reported}.
 *
 * @param unit identifier of the unit where it happened
 * @param patient identifier of the person; also the subject of every sealed text
 * @param place where on the unit, in words
 * @param antecedents without repeats, in the order of the vocabulary
 * @param otherAntecedent what no code says
 * @param behaviours without repeats, in the order of the vocabulary
 * @param intensity 0 (none) to 4 (extreme)
 * @param narrative what happened, in words
 * @param lateReason why it was filed late, in words
 */
public record IncidentReported(
    IncidentId incident,
    String unit,
    String patient,
    OffsetDateTime occurredAt,
    @Nullable ProtectedText place,
    List<Antecedent> antecedents,
    @Nullable ProtectedText otherAntecedent,
    List<Behaviour> behaviours,
    @Nullable Integer intensity,
    @Nullable ProtectedText narrative,
    @Nullable ProtectedText lateReason)
    implements IncidentEvent {

  public IncidentReported {
    antecedents = List.copyOf(antecedents);
    behaviours = List.copyOf(behaviours);
  }

  @Override
  public EntryId entry() {
    return EntryId.of(incident);
  }
}
