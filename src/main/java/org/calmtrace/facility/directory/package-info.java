/** Looks up places: a projection of their events. */
@NullMarked
package org.calmtrace.facility.directory;

import org.jspecify.annotations.NullMarked;
