package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Device;
import org.calmtrace.incident.codes.Door;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Monitoring;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.codes.Reason;
import org.calmtrace.incident.codes.ReleaseCriterion;
import org.calmtrace.incident.codes.RestraintException;
import org.calmtrace.incident.codes.Route;
import org.calmtrace.incident.codes.StaffInvolved;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * A restraint or a seclusion began: {@code incident.intervention-started}.
 *
 * @param kind what was done
 * @param occurredAt when, with offset
 * @param purpose what kind of behaviour it answers
 * @param reason why
 * @param otherReason the reason, where no code says it
 * @param situation condition or symptoms that warranted it
 * @param alternatives less restrictive ways that were tried or thought of
 * @param alternativesIneffective whether less restrictive ways were found ineffective
 * @param leastRestrictive why this was the least restrictive that would work
 * @param inCarePlan whether the plan of care provides for it
 * @param position how the person was held at the start
 * @param hold name of the hold
 * @param devices what was put on or used
 * @param points how many points a mechanical restraint holds
 * @param staffInvolved who took part, and as what
 * @param othersInvolved why anybody who is not staff took part
 * @param drug the drug, of a chemical restraint
 * @param dose and its dose
 * @param route and how it was given
 * @param standardTreatment whether the drug is standard treatment for the condition
 * @param room the room, of a seclusion
 * @param door how the door is kept
 * @param monitoring how the person is watched
 * @param releaseCriteria what has to be seen before it ends
 * @param otherReleaseCriterion what no code says
 * @param criteriaExplained whether the person was told what ends it
 * @param exception an exception of guidance that applies
 * @param note anything else, in words
 */
public record InterventionStarted(
    IncidentId incident,
    EntryId entry,
    InterventionKind kind,
    OffsetDateTime occurredAt,
    Purpose purpose,
    @Nullable Reason reason,
    @Nullable ProtectedText otherReason,
    @Nullable ProtectedText situation,
    @Nullable ProtectedText alternatives,
    @Nullable Boolean alternativesIneffective,
    @Nullable ProtectedText leastRestrictive,
    @Nullable Boolean inCarePlan,
    @Nullable Position position,
    @Nullable ProtectedText hold,
    List<Device> devices,
    @Nullable Integer points,
    List<StaffInvolved> staffInvolved,
    @Nullable ProtectedText othersInvolved,
    @Nullable ProtectedText drug,
    @Nullable ProtectedText dose,
    @Nullable Route route,
    @Nullable Boolean standardTreatment,
    @Nullable ProtectedText room,
    @Nullable Door door,
    @Nullable Monitoring monitoring,
    List<ReleaseCriterion> releaseCriteria,
    @Nullable ProtectedText otherReleaseCriterion,
    @Nullable Boolean criteriaExplained,
    @Nullable RestraintException exception,
    @Nullable ProtectedText note)
    implements Happening {

  public InterventionStarted {
    devices = List.copyOf(devices);
    staffInvolved = List.copyOf(staffInvolved);
    releaseCriteria = List.copyOf(releaseCriteria);
  }
}
