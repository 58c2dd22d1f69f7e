/** The events of an incident: the public contract of this feature. */
@NamedInterface("events")
@NullMarked
package org.calmtrace.incident.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
