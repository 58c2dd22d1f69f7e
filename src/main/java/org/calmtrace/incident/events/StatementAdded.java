package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.StatementBy;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said how they saw it: {@code incident.statement-added}.
 *
 * @param by whose words
 * @param occurredAt when, with offset
 * @param staff which member of staff
 * @param name who, if not staff
 * @param words what they said
 */
public record StatementAdded(
    IncidentId incident,
    EntryId entry,
    StatementBy by,
    OffsetDateTime occurredAt,
    @Nullable UUID staff,
    @Nullable ProtectedText name,
    ProtectedText words)
    implements Happening {}
