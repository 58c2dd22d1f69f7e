package org.calmtrace.incident.events;

import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.vault.ProtectedText;

/**
 * A closed incident was opened again: {@code incident.reopened}.
 *
 * @param reason why
 */
public record IncidentReopened(IncidentId incident, EntryId entry, ProtectedText reason)
    implements Handling {}
