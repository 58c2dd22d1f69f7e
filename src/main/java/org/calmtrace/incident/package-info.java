/** An escalation from its report to its end: identifiers, commands, decisions. */
@NullMarked
package org.calmtrace.incident;

import org.jspecify.annotations.NullMarked;
