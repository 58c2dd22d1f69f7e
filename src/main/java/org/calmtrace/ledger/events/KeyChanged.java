package org.calmtrace.ledger.events;

/**
 * Another key signs from here on: {@code ledger.key-changed}. A checkpoint of the old key covers
 * this event, and by it the new key.
 *
 * @param ledger always {@code ledger}
 * @param oldKey verifier key of the one that signed before
 * @param newKey verifier key of the one that signs from now on
 */
public record KeyChanged(String ledger, String oldKey, String newKey) implements CustodyEvent {}
