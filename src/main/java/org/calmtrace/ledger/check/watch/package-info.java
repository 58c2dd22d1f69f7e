/** Checks the ledger around the clock, a slice after the other, and shows what was found. */
@NullMarked
package org.calmtrace.ledger.check.watch;

import org.jspecify.annotations.NullMarked;
