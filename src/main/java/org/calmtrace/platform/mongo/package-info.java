/** The connection to the store, and the embedded server that stands in when none is named. */
@NamedInterface("mongo")
@NullMarked
package org.calmtrace.platform.mongo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
