/** Hashes every stored event again and says the first bad position and what is wrong with it. */
@NamedInterface("check")
@NullMarked
package org.calmtrace.ledger.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
