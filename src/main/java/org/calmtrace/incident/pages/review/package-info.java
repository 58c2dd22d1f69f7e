/** What is done with an incident on its page: asking, reviewing, closing, putting right, adding. */
@NullMarked
package org.calmtrace.incident.pages.review;

import org.jspecify.annotations.NullMarked;
