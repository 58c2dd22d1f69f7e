package org.calmtrace.ledger.events;

import org.calmtrace.ledger.LossReason;
import org.jspecify.annotations.Nullable;

/**
 * The ledger is not any more what was signed, and an administrator says so: {@code
 * ledger.loss-declared}. It goes on under another name, for the old one has promised what is no
 * longer there.
 *
 * @param ledger always {@code ledger}
 * @param reason as far as it is known
 * @param lostOrigin name of the ledger whose promise is taken back; null if that is not known
 * @param lostSize number of events that were under its last checkpoint
 * @param lostRoot their root in base64; null if it is not known
 * @param newKey verifier key of the one that signs from now on, with the new name
 */
public record LossDeclared(
    String ledger,
    LossReason reason,
    @Nullable String lostOrigin,
    long lostSize,
    @Nullable String lostRoot,
    String newKey)
    implements CustodyEvent {}
