/** The coded vocabulary of an incident: every coded fact that events, filters and pages share. */
@NamedInterface("codes")
@NullMarked
package org.calmtrace.incident.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
