/** The ledger's tree in pieces that are stored and served whole (C2SP tlog-tiles). */
@NullMarked
package org.calmtrace.ledger.tiles;

import org.jspecify.annotations.NullMarked;
