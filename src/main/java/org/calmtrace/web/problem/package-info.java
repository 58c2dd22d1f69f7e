/** Answers programs with problem documents (RFC 9457) in place of what they asked for. */
@NamedInterface("problem")
@NullMarked
package org.calmtrace.web.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
