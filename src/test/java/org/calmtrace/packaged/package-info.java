@NullMarked
package org.calmtrace.packaged;

import org.jspecify.annotations.NullMarked;
