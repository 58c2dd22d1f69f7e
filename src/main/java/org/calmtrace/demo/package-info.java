/** Invented people, places and incidents for evaluation, and the sign-ins to look at them with. */
@NullMarked
package org.calmtrace.demo;

import org.jspecify.annotations.NullMarked;
