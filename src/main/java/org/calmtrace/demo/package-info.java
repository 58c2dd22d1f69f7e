/** Invented people and places for evaluation. */
@NullMarked
package org.calmtrace.demo;

import org.jspecify.annotations.NullMarked;
