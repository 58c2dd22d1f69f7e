@NullMarked
package org.calmtrace.incident;

import org.jspecify.annotations.NullMarked;
