/** Holds {@code docs/reference} to the code. */
@NullMarked
package org.calmtrace.reference;

import org.jspecify.annotations.NullMarked;
