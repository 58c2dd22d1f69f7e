/** Calmtrace: what happens between an escalation and its end, recorded so that it can be proved. */
@NullMarked
package org.calmtrace;

import org.jspecify.annotations.NullMarked;
