package org.calmtrace.incident.inputs;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.Credential;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.OrderForm;
import org.calmtrace.incident.codes.OrderKind;
import org.calmtrace.incident.codes.RestraintException;
import org.calmtrace.platform.input.Range;
import org.calmtrace.platform.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * An order for an intervention was given, as somebody says it.
 *
 * @param orderId made by whoever files it; the same one again is the same entry
 * @param kind what it is
 * @param occurredAt when, with offset
 * @param form how it was given
 * @param orderedBy who gave it
 * @param credential in which capacity
 * @param receivedBy who received it, of one given by voice
 * @param authorises what it authorises
 * @param maxMinutes for how long, minutes
 * @param renews the order that it renews
 * @param releaseCriteria what has to be seen before it ends
 * @param responsibleForCare whether who ordered is responsible for the care of the person
 * @param teamPhysicianAvailable whether a physician of the treatment team was available
 * @param staffConsulted whether staff were consulted on the least restrictive way
 * @param exception an exception of guidance that applies
 * @param asGiven true: it was given so, and is recorded as it was; otherwise it is being placed now
 * @param note anything else, in words
 */
public record OrderInput(
    EntryId orderId,
    OrderKind kind,
    OffsetDateTime occurredAt,
    OrderForm form,
    UUID orderedBy,
    @Nullable Credential credential,
    @Nullable UUID receivedBy,
    InterventionKind authorises,
    @Nullable @Range(min = 1, max = 1440) Integer maxMinutes,
    @Nullable EntryId renews,
    @Nullable @Text(max = Limits.NOTE) String releaseCriteria,
    @Nullable Boolean responsibleForCare,
    @Nullable Boolean teamPhysicianAvailable,
    @Nullable Boolean staffConsulted,
    @Nullable RestraintException exception,
    @Nullable Boolean asGiven,
    @Nullable @Text(max = Limits.NOTE) String note) {}
