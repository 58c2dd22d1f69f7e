/** How many in which week, and what of them? A sheet for each unit and week. */
@NullMarked
package org.calmtrace.trends.weeks;

import org.jspecify.annotations.NullMarked;
