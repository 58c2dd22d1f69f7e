package org.calmtrace.incident.commands;

import java.time.OffsetDateTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/** Adds what was tried to de-escalate; its parts are those of {@code AttemptLogged}. */
public record LogAttempt(
    @TargetAggregateIdentifier IncidentId incident,
    EntryId entry,
    Technique technique,
    @Nullable ProtectedText otherTechnique,
    OffsetDateTime occurredAt,
    OffsetDateTime recordedAt,
    Response response,
    @Nullable Boolean inSafetyPlan,
    @Nullable ProtectedText note)
    implements IncidentCommand {}
