/** Who is signed in, in which role, for which facilities and units. */
@NullMarked
package org.calmtrace.security;

import org.jspecify.annotations.NullMarked;
