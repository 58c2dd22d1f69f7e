/**
 * What every room stands on: settings, identifiers, refusals, the store's client and the embedded
 * server.
 */
@NullMarked
package org.calmtrace.platform;

import org.jspecify.annotations.NullMarked;
