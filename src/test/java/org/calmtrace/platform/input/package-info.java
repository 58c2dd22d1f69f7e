@NullMarked
package org.calmtrace.platform.input;

import org.jspecify.annotations.NullMarked;
