/** Pages of incidents: the register, one incident’s trail, and what all of them share. */
@NullMarked
package org.calmtrace.incident.pages;

import org.jspecify.annotations.NullMarked;
