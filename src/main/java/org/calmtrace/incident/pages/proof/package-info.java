/** What shows to people outside that an entry stands in the ledger as it is shown. */
@NullMarked
package org.calmtrace.incident.pages.proof;

import org.jspecify.annotations.NullMarked;
