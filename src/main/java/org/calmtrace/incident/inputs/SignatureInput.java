package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * The order was signed by who gave it, as somebody says it.
 *
 * @param signatureId made by whoever files it; the same one again is the same entry
 * @param occurredAt when, with offset
 * @param note anything else, in words
 */
public record SignatureInput(
    EntryId signatureId,
    OffsetDateTime occurredAt,
    @Nullable @Text(max = Limits.NOTE) String note) {}
