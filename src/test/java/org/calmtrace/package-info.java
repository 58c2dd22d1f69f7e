/** Tests of the whole, and what all tests share. */
@NullMarked
package org.calmtrace;

import org.jspecify.annotations.NullMarked;
