@NullMarked
package org.calmtrace.ledger.wiring;

import org.jspecify.annotations.NullMarked;
