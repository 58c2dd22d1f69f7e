/** What an incident can be told. Texts are sealed and times are taken before a command is made. */
@NullMarked
package org.calmtrace.incident.commands;

import org.jspecify.annotations.NullMarked;
