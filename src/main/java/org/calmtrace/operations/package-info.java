/** What an administrator sees to while the server runs. */
@NullMarked
package org.calmtrace.operations;

import org.jspecify.annotations.NullMarked;
