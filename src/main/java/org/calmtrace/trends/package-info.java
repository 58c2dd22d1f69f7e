/** What many incidents come to: how often, how they end, what helps. */
@NullMarked
package org.calmtrace.trends;

import org.jspecify.annotations.NullMarked;
