/** The board of a unit as a page: what goes on there, what is due next, live. */
@NullMarked
package org.calmtrace.incident.pages.board;

import org.jspecify.annotations.NullMarked;
