package org.calmtrace.incident.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.AgeBand;
import org.calmtrace.incident.codes.Credential;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.OrderForm;
import org.calmtrace.incident.codes.OrderKind;
import org.calmtrace.incident.codes.RestraintException;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * An order for an intervention was given: {@code incident.order-recorded}.
 *
 * @param intervention the intervention that it belongs to
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
 * @param ageBand how old the person was on that day, where that was known
 */
public record OrderRecorded(
    IncidentId incident,
    EntryId entry,
    EntryId intervention,
    OrderKind kind,
    OffsetDateTime occurredAt,
    OrderForm form,
    UUID orderedBy,
    @Nullable Credential credential,
    @Nullable UUID receivedBy,
    InterventionKind authorises,
    @Nullable Integer maxMinutes,
    @Nullable EntryId renews,
    @Nullable ProtectedText releaseCriteria,
    @Nullable Boolean responsibleForCare,
    @Nullable Boolean teamPhysicianAvailable,
    @Nullable Boolean staffConsulted,
    @Nullable RestraintException exception,
    @Nullable Boolean asGiven,
    @Nullable ProtectedText note,
    @Nullable AgeBand ageBand)
    implements Happening, OfIntervention {}
