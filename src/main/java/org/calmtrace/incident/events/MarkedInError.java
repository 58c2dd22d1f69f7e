package org.calmtrace.incident.events;

import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.ErrorReason;
import org.calmtrace.vault.ProtectedText;

/**
 * The incident should not be there; it stays readable and leaves all counts: {@code
 * incident.marked-in-error}.
 *
 * @param reason why
 * @param note in words
 */
public record MarkedInError(
    IncidentId incident, EntryId entry, ErrorReason reason, ProtectedText note)
    implements Handling {}
