/** Reads what programs send: JSON bodies and address parameters, with every error named. */
@NamedInterface("input")
@NullMarked
package org.calmtrace.web.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
