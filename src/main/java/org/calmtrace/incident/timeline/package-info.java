/** What happened in this incident, when, and when was it recorded? */
@NullMarked
package org.calmtrace.incident.timeline;

import org.jspecify.annotations.NullMarked;
