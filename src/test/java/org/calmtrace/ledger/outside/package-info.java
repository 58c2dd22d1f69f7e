/** A running application with a ledger of chosen sizes, for programs that we did not write. */
@org.jspecify.annotations.NullMarked
package org.calmtrace.ledger.outside;
