/** RFC 6962 tree hashing, proofs and tiles on the JDK alone. */
@NamedInterface("merkle")
@NullMarked
package org.calmtrace.ledger.merkle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
