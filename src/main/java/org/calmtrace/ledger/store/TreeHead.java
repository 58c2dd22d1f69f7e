package org.calmtrace.ledger.store;

/**
 * The tree over the whole ledger as its last commit says it is: nothing has been computed again.
 *
 * @param size number of leaves
 * @param root of them, 32 bytes
 */
public record TreeHead(long size, byte[] root) {}
