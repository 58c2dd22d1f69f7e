/** What do the weeks come to? Pure arithmetic over them. */
@NullMarked
package org.calmtrace.trends.figures;

import org.jspecify.annotations.NullMarked;
