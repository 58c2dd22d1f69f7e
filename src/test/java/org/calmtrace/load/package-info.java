/** The whole application under load, measured against its own store asked directly. */
@org.jspecify.annotations.NullMarked
package org.calmtrace.load;
