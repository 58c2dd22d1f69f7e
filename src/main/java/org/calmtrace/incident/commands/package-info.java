/** What an incident can be told. Texts are sealed and times are taken before a command is made. */
@NamedInterface("commands")
@NullMarked
package org.calmtrace.incident.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
