/** The events of staff members: the public contract of this feature. */
@NamedInterface("events")
@NullMarked
package org.calmtrace.staff.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
