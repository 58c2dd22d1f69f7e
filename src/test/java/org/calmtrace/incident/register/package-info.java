@NullMarked
package org.calmtrace.incident.register;

import org.jspecify.annotations.NullMarked;
