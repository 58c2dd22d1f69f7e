package org.calmtrace.incident.events;

import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * The reporter declares the record complete: {@code incident.submitted}.
 *
 * @param note anything else, in words
 */
public record IncidentSubmitted(IncidentId incident, EntryId entry, @Nullable ProtectedText note)
    implements Handling {}
