package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.StatementBy;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said how they saw it, as somebody says it.
 *
 * @param statementId made by whoever files it; the same one again is the same entry
 * @param by whose words
 * @param occurredAt when, with offset
 * @param staff which member of staff
 * @param name who, if not staff
 * @param words what they said
 */
public record StatementInput(
    EntryId statementId,
    StatementBy by,
    OffsetDateTime occurredAt,
    @Nullable UUID staff,
    @Nullable @Text(max = Limits.LINE) String name,
    @Text(max = Limits.NARRATIVE) String words) {}
