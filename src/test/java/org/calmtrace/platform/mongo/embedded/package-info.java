/** What only the embedded store does or promises. */
@NullMarked
package org.calmtrace.platform.mongo.embedded;

import org.jspecify.annotations.NullMarked;
