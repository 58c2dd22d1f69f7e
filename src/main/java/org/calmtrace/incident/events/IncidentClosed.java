package org.calmtrace.incident.events;

import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.vault.ProtectedText;

/**
 * The incident was closed, with words for who reported it: {@code incident.closed}.
 *
 * @param outcomeNote what came of it, for who reported
 */
public record IncidentClosed(IncidentId incident, EntryId entry, ProtectedText outcomeNote)
    implements Handling {}
