/** The events of people in care: the public contract of this feature. */
@NamedInterface("events")
@NullMarked
package org.calmtrace.care.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
