/** The form of a report: its steps, what is kept of it, what is sent, and what it becomes. */
@NullMarked
package org.calmtrace.incident.pages.report;

import org.jspecify.annotations.NullMarked;
