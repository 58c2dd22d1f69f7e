/** The events of places: the public contract of this feature. */
@NamedInterface("events")
@NullMarked
package org.calmtrace.facility.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
