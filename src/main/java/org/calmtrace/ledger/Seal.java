package org.calmtrace.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the ledger is signed.
 *
 * @param size so many events are under the last checkpoint; 0 if there is none
 * @param at when it was signed, or first seen by this process; null if there is none
 * @param key the verifier key that signs now; null if there is none
 * @param problem why it is not signed any further; null while all is well
 * @param detail the problem for a technician, in English
 */
public record Seal(
    long size,
    @Nullable Instant at,
    @Nullable String key,
    @Nullable SealProblem problem,
    @Nullable String detail) {

  public static final Seal NONE = new Seal(0, null, null, null, null);
}
