/**
 * The ledger's public face: sending commands, reading recorded events, declaring event types and
 * projections.
 */
@NullMarked
package org.calmtrace.ledger;

import org.jspecify.annotations.NullMarked;
