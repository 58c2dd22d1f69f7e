package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.IncidentClass;
import org.calmtrace.incident.codes.Known;
import org.calmtrace.incident.codes.LegalStatus;
import org.calmtrace.incident.codes.Target;
import org.calmtrace.platform.input.Range;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody files it.
 *
 * @param incidentId made by whoever files it; the same one again is the same report
 * @param unit where it happened, e.g. {@code cedar}
 * @param patient whom it is about
 * @param occurredAt when it happened, with offset
 * @param place where on the unit
 * @param antecedents what came before
 * @param otherAntecedent what no code says
 * @param behaviours what the person did
 * @param intensity 0 (none) to 4 (extreme)
 * @param narrative what happened, in words
 * @param lateReason why it is filed late
 * @param incidentClass whether it happened, nearly happened or might
 * @param targets against whom or what
 * @param discoveredAt when it was found, if later than it happened
 * @param legalStatus on what basis the person is here
 * @param disabilityOrAutism whether the person has a learning disability or autism
 * @param disorder mental disorder, if known
 * @param characteristics relevant characteristics, if known
 * @param anyoneInjured whether anybody was hurt, as far as was seen; who was is filed by itself
 */
public record ReportInput(
    IncidentId incidentId,
    @Text(max = 64) String unit,
    UUID patient,
    OffsetDateTime occurredAt,
    @Nullable @Text(max = Limits.LINE) String place,
    @Nullable List<Antecedent> antecedents,
    @Nullable @Text(max = Limits.LINE) String otherAntecedent,
    @Nullable List<Behaviour> behaviours,
    @Nullable @Range(min = 0, max = 4) Integer intensity,
    @Nullable @Text(max = Limits.NARRATIVE) String narrative,
    @Nullable @Text(max = Limits.NOTE) String lateReason,
    @Nullable IncidentClass incidentClass,
    @Nullable List<Target> targets,
    @Nullable OffsetDateTime discoveredAt,
    @Nullable LegalStatus legalStatus,
    @Nullable Known disabilityOrAutism,
    @Nullable @Text(max = Limits.LINE) String disorder,
    @Nullable @Text(max = Limits.NOTE) String characteristics,
    @Nullable Known anyoneInjured) {}
