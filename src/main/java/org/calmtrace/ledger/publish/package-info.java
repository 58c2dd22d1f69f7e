/** Hands out checkpoints, tiles and proofs, to programs that we did not write. */
@NullMarked
package org.calmtrace.ledger.publish;

import org.jspecify.annotations.NullMarked;
