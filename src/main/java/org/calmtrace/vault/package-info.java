/** A key per person; seals and opens personal text. */
@NullMarked
package org.calmtrace.vault;

import org.jspecify.annotations.NullMarked;
