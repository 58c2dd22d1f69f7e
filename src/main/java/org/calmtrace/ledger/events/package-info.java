/** What the ledger says of itself: the public contract of its keys. */
@NamedInterface("events")
@NullMarked
package org.calmtrace.ledger.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
