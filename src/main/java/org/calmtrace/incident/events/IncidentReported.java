package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.IncidentClass;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.codes.LegalStatus;
import org.calmtrace.incident.codes.Target;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * An escalation was reported: {@code incident.reported}. It is the first event of an incident; its
 * position is the incident's number.
 *
 * @param unit identifier of the unit where it happened
 * @param patient identifier of the person; also the subject of every sealed text
 * @param place where on the unit, in words
 * @param antecedents what came before
 * @param otherAntecedent what no code says
 * @param behaviours what the person did
 * @param intensity 0 (none) to 4 (extreme)
 * @param narrative what happened, in words
 * @param lateReason why it was filed late, in words
 * @param incidentClass whether it happened, nearly happened or might
 * @param targets against whom or what
 * @param discoveredAt when it was found, if later than it happened
 * @param legalStatus on what basis the person is here
 * @param disabilityOrAutism whether the person has a learning disability or autism
 * @param disorder mental disorder, if known
 * @param characteristics relevant characteristics, if known: Use of Force Act 2018 s.6(10)
 * @param anyoneInjured whether anybody was hurt, as far as was seen when it was reported; each
 *     injury is an entry of its own, and one may be found later
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
    @Nullable ProtectedText lateReason,
    @Nullable IncidentClass incidentClass,
    List<Target> targets,
    @Nullable OffsetDateTime discoveredAt,
    @Nullable LegalStatus legalStatus,
    @Nullable Known disabilityOrAutism,
    @Nullable ProtectedText disorder,
    @Nullable ProtectedText characteristics,
    @Nullable Known anyoneInjured)
    implements Happening {

  public IncidentReported {
    antecedents = List.copyOf(antecedents);
    behaviours = List.copyOf(behaviours);
    targets = targets == null ? List.of() : List.copyOf(targets); // older ones had none
  }

  @Override
  public EntryId entry() {
    return EntryId.of(incident);
  }
}
