/** Looks up people in care: a projection of their events. */
@NullMarked
package org.calmtrace.care.directory;

import org.jspecify.annotations.NullMarked;
