/** Describes the interface for programs: OpenAPI 3.1 at {@code /v3/api-docs}. */
@NullMarked
package org.calmtrace.web.openapi;

import org.jspecify.annotations.NullMarked;
