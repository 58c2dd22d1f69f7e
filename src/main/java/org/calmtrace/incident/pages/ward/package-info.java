/** Pages of the ward: my unit on this shift, what settled without hands on, my reports. */
@NullMarked
package org.calmtrace.incident.pages.ward;

import org.jspecify.annotations.NullMarked;
