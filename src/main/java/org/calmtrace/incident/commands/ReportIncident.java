package org.calmtrace.incident.commands;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.ledger.Commands;

/** Files an escalation: the first entry of an incident. */
public record ReportIncident(
    @TargetAggregateIdentifier IncidentId incident,
    IncidentReported entry,
    Circumstances circumstances)
    implements IncidentCommand, Commands.MostlyFirst {

  @Override
  public UnseenReport unseen() {
    return new UnseenReport(incident, this);
  }
}
