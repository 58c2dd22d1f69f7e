package org.calmtrace.incident.commands;

import java.time.OffsetDateTime;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/** Files an escalation; its parts are those of {@code IncidentReported}. */
public record ReportIncident(
    @TargetAggregateIdentifier IncidentId incident,
    String unit,
    String patient,
    OffsetDateTime occurredAt,
    OffsetDateTime recordedAt,
    @Nullable ProtectedText place,
    List<Antecedent> antecedents,
    @Nullable ProtectedText otherAntecedent,
    List<Behaviour> behaviours,
    @Nullable Integer intensity,
    @Nullable ProtectedText narrative,
    @Nullable ProtectedText lateReason)
    implements IncidentCommand {}
