/**
 * Checks what a ledger has proved to somebody, with no server, no database and no word of ours
 * believed: from files, by a policy that the reader brings.
 */
@NullMarked
package org.calmtrace.verifier;

import org.jspecify.annotations.NullMarked;
