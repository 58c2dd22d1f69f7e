/** Which incidents are there? The list of them, newest first, with filters. */
@NullMarked
package org.calmtrace.incident.register;

import org.jspecify.annotations.NullMarked;
