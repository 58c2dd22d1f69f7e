/** Looks up staff members: a projection of their events. */
@NullMarked
package org.calmtrace.staff.directory;

import org.jspecify.annotations.NullMarked;
