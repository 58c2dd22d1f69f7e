package org.calmtrace.incident.commands;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.calmtrace.incident.IncidentId;

/** A report of which nobody has looked whether it was made before. */
public record UnseenReport(@TargetAggregateIdentifier IncidentId incident, ReportIncident report) {}
