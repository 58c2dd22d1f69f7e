/** Writes {@code docs/reference} from the sources, and holds it to them. */
@NullMarked
package org.calmtrace.reference;

import org.jspecify.annotations.NullMarked;
