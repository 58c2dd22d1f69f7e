@NullMarked
package org.calmtrace.web.input;

import org.jspecify.annotations.NullMarked;
