/** What somebody has begun to report and not sent yet: no facts, and not in the ledger. */
@NullMarked
package org.calmtrace.incident.drafts;

import org.jspecify.annotations.NullMarked;
