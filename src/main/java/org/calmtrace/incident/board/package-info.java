/** What is going on in this unit now, and what is due next? One card for each open incident. */
@NamedInterface("board")
@NullMarked
package org.calmtrace.incident.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
