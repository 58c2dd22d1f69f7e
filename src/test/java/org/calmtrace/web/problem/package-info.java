@NullMarked
package org.calmtrace.web.problem;

import org.jspecify.annotations.NullMarked;
