/** The page of figures. */
@NullMarked
package org.calmtrace.trends.pages;

import org.jspecify.annotations.NullMarked;
