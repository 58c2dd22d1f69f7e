/** How many in which week, and what of them? What each incident adds to them. */
@NullMarked
package org.calmtrace.trends.weeks;

import org.jspecify.annotations.NullMarked;
