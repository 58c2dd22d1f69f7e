package org.calmtrace.ledger;

import java.time.Instant;

/**
 * One event as the ledger holds it.
 *
 * @param position in the one total order, from 0
 * @param sequence in its aggregate, from 0
 * @param id the event's identifier
 * @param type its stored name
 * @param aggregateId whose stream it is in
 * @param event its payload
 * @param author who recorded it and when
 * @param storedAt the ledger's own time stamp, milliseconds
 */
public record RecordedEvent<E>(
    long position,
    long sequence,
    String id,
    String type,
    String aggregateId,
    E event,
    Author author,
    Instant storedAt) {}
