package org.calmtrace.incident.commands;

import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;

/**
 * What an incident can be told, sent through {@link org.calmtrace.ledger.Commands}: an entry that
 * somebody wants recorded, and the circumstances that decide whether it may be. An incident never
 * makes anything else of it than this entry, or a refusal.
 */
public sealed interface IncidentCommand permits ReportIncident, RecordEntry {

  IncidentId incident();

  IncidentEvent entry();

  Circumstances circumstances();

  /** The command that asks for this entry. */
  static IncidentCommand of(IncidentEvent entry, Circumstances circumstances) {
    return entry instanceof IncidentReported report
        ? new ReportIncident(report.incident(), report, circumstances)
        : new RecordEntry(entry.incident(), entry, circumstances);
  }
}
