/** The pages as people meet them, in a real browser. */
@NullMarked
package org.calmtrace.browser;

import org.jspecify.annotations.NullMarked;
