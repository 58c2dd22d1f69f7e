/** One person's incidents, and what has helped them before. */
@NullMarked
package org.calmtrace.incident.pages.person;

import org.jspecify.annotations.NullMarked;
