/** Personal text as a reader may see it. */
@NullMarked
package org.calmtrace.incident.texts;

import org.jspecify.annotations.NullMarked;
