package org.calmtrace.incident.commands;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.events.IncidentEvent;

/** Adds an entry to an incident that was reported. */
public record RecordEntry(
    @TargetAggregateIdentifier IncidentId incident,
    IncidentEvent entry,
    Circumstances circumstances)
    implements IncidentCommand {}
