/** Runs the read models of all features: live, and built again beside the live ones. */
@NullMarked
package org.calmtrace.ledger.projections;

import org.jspecify.annotations.NullMarked;
