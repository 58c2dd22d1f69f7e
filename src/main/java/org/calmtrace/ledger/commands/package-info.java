/** Sends commands to their aggregates and answers what became of them. */
@NullMarked
package org.calmtrace.ledger.commands;

import org.jspecify.annotations.NullMarked;
