/** A running restraint or seclusion: its page, and the forms of what is done about it. */
@NullMarked
package org.calmtrace.incident.pages.episode;

import org.jspecify.annotations.NullMarked;
