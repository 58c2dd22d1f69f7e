package org.calmtrace.incident.commands;

import java.time.OffsetDateTime;
import org.calmtrace.incident.IncidentId;

/** What an incident can be told: sent through {@link org.calmtrace.ledger.Commands}. */
public sealed interface IncidentCommand permits ReportIncident, LogAttempt, ResolveEscalation {

  IncidentId incident();

  OffsetDateTime occurredAt();

  /** Our clock when the command was taken: what its time of happening is measured against. */
  OffsetDateTime recordedAt();
}
