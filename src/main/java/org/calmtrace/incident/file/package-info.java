/** How does this incident stand now? Its facts folded into one document. */
@NullMarked
package org.calmtrace.incident.file;

import org.jspecify.annotations.NullMarked;
