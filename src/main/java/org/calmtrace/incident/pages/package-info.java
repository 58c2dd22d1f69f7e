/** Pages of incidents: filing a report, the register, one incident's trail. */
@NullMarked
package org.calmtrace.incident.pages;

import org.jspecify.annotations.NullMarked;
