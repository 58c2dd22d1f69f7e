/** Hashes every stored event again and says the first bad position and what is wrong with it. */
@NullMarked
package org.calmtrace.ledger.check;

import org.jspecify.annotations.NullMarked;
