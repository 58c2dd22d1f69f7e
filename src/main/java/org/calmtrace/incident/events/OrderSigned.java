package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * The order was signed by who gave it: {@code incident.order-signed}.
 *
 * @param intervention the intervention that it belongs to
 * @param order the order
 * @param occurredAt when, with offset
 * @param note anything else, in words
 */
public record OrderSigned(
    IncidentId incident,
    EntryId entry,
    EntryId intervention,
    EntryId order,
    OffsetDateTime occurredAt,
    @Nullable ProtectedText note)
    implements Happening, OfIntervention {}
