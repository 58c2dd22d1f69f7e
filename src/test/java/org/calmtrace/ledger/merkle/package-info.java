@NullMarked
package org.calmtrace.ledger.merkle;

import org.jspecify.annotations.NullMarked;
