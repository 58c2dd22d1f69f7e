@NullMarked
package org.calmtrace.incident.texts;

import org.jspecify.annotations.NullMarked;
