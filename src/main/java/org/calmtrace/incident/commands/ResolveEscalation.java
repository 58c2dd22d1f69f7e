package org.calmtrace.incident.commands;

import java.time.OffsetDateTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/** Says how the escalation ended; its parts are those of {@code EscalationResolved}. */
public record ResolveEscalation(
    @TargetAggregateIdentifier IncidentId incident,
    EntryId entry,
    Outcome outcome,
    OffsetDateTime occurredAt,
    OffsetDateTime recordedAt,
    @Nullable ProtectedText note)
    implements IncidentCommand {}
