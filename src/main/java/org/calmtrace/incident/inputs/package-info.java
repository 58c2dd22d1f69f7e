/** What people say about an incident, in plain words: before texts are sealed. */
@NamedInterface("inputs")
@NullMarked
package org.calmtrace.incident.inputs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
