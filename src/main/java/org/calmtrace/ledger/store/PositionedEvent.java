package org.calmtrace.ledger.store;

/** A stored event and its place in the one total order. */
record PositionedEvent(long position, StoredEvent event) {}
