package org.calmtrace.incident.events;

import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * Words were added to the record: {@code incident.addendum-added}.
 *
 * @param to the entry that it adds to
 * @param words what is added
 */
public record AddendumAdded(
    IncidentId incident, EntryId entry, @Nullable EntryId to, ProtectedText words)
    implements Handling {}
