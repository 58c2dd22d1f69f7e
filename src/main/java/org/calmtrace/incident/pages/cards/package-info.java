/** An incident of the board as pages show it: its card, what is due on it, and how soon. */
@NullMarked
package org.calmtrace.incident.pages.cards;

import org.jspecify.annotations.NullMarked;
