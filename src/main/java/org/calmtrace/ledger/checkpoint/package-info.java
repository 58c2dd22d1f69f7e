/** Signs how the ledger stands, and never says twice what cannot both be true. */
@NullMarked
package org.calmtrace.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
