/** The work queue of those who review: every incident that needs a person, and why. */
@NullMarked
package org.calmtrace.incident.pages.desk;

import org.jspecify.annotations.NullMarked;
