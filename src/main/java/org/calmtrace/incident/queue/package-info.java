/** Which incidents need a person, why, and what is due first? And what does one record lack? */
@NullMarked
package org.calmtrace.incident.queue;

import org.jspecify.annotations.NullMarked;
