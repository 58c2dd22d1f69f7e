/** The page shell, theme, navigation and error pages; knows no feature. */
@NullMarked
package org.calmtrace.web;

import org.jspecify.annotations.NullMarked;
