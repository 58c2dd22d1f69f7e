package org.calmtrace.incident.events;

import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer asked: {@code incident.clarification-asked}.
 *
 * @param about the entry in question
 * @param question the question
 */
public record ClarificationAsked(
    IncidentId incident, EntryId entry, @Nullable EntryId about, ProtectedText question)
    implements Handling {}
