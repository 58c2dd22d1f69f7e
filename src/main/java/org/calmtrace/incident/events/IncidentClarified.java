package org.calmtrace.incident.events;

import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.vault.ProtectedText;

/**
 * A question was answered: {@code incident.clarified}.
 *
 * @param clarification the question
 * @param answer the answer
 */
public record IncidentClarified(
    IncidentId incident, EntryId entry, EntryId clarification, ProtectedText answer)
    implements Handling {}
