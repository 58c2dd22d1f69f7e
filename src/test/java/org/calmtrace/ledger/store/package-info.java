@NullMarked
package org.calmtrace.ledger.store;

import org.jspecify.annotations.NullMarked;
