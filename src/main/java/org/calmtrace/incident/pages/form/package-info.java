/** A short form that files one entry: its questions, its answers, and what to put right. */
@NullMarked
package org.calmtrace.incident.pages.form;

import org.jspecify.annotations.NullMarked;
