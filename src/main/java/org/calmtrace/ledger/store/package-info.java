/** Axon's event storage on one document a commit: one total order, gapless, hashed. */
@NullMarked
package org.calmtrace.ledger.store;

import org.jspecify.annotations.NullMarked;
