/** Incidents for programs: REST over HTTP. */
@NullMarked
package org.calmtrace.incident.api;

import org.jspecify.annotations.NullMarked;
