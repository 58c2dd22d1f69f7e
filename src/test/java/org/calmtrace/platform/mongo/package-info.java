/** Stores for tests to stand on, and the tests of the embedded one. */
@NullMarked
package org.calmtrace.platform.mongo;

import org.jspecify.annotations.NullMarked;
