/** Staff members. */
@NullMarked
package org.calmtrace.staff;

import org.jspecify.annotations.NullMarked;
