package org.calmtrace.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the stored ledger.
 *
 * @param flaw what kind of thing, such as {@code event-altered}
 * @param position the first one that it concerns; absent if it concerns the whole ledger
 * @param words what is wrong, for a person
 * @param detail what exactly does not fit, in English, for who looks into the database
 */
public record LedgerDamage(String flaw, @Nullable Long position, String words, String detail) {}
