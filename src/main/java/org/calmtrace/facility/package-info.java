/** Facilities and their units. */
@NullMarked
package org.calmtrace.facility;

import org.jspecify.annotations.NullMarked;
