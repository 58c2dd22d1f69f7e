/** The people in care and where they are. */
@NullMarked
package org.calmtrace.care;

import org.jspecify.annotations.NullMarked;
