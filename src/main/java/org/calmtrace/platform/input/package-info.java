/** What people and programs send: limits on records of input, and all that is wrong with one. */
@NamedInterface("input")
@NullMarked
package org.calmtrace.platform.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
