/** RFC 6962 tree hashing on the JDK alone. */
@NullMarked
package org.calmtrace.ledger.merkle;

import org.jspecify.annotations.NullMarked;
