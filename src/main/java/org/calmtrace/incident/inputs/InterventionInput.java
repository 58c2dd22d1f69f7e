package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.EntryId;
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
import org.calmtrace.platform.input.Range;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * A restraint or a seclusion began, as somebody says it.
 *
 * @param interventionId made by whoever files it; the same one again is the same entry
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
public record InterventionInput(
    EntryId interventionId,
    InterventionKind kind,
    OffsetDateTime occurredAt,
    Purpose purpose,
    @Nullable Reason reason,
    @Nullable @Text(max = Limits.LINE) String otherReason,
    @Nullable @Text(max = Limits.NOTE) String situation,
    @Nullable @Text(max = Limits.NOTE) String alternatives,
    @Nullable Boolean alternativesIneffective,
    @Nullable @Text(max = Limits.NOTE) String leastRestrictive,
    @Nullable Boolean inCarePlan,
    @Nullable Position position,
    @Nullable @Text(max = Limits.LINE) String hold,
    @Nullable List<Device> devices,
    @Nullable @Range(min = 1, max = 5) Integer points,
    @Nullable List<StaffInvolved> staffInvolved,
    @Nullable @Text(max = Limits.NOTE) String othersInvolved,
    @Nullable @Text(max = Limits.LINE) String drug,
    @Nullable @Text(max = Limits.LINE) String dose,
    @Nullable Route route,
    @Nullable Boolean standardTreatment,
    @Nullable @Text(max = Limits.LINE) String room,
    @Nullable Door door,
    @Nullable Monitoring monitoring,
    @Nullable List<ReleaseCriterion> releaseCriteria,
    @Nullable @Text(max = Limits.LINE) String otherReleaseCriterion,
    @Nullable Boolean criteriaExplained,
    @Nullable RestraintException exception,
    @Nullable @Text(max = Limits.NOTE) String note) {}
