package org.calmtrace.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a projection could not understand, or that waits behind such a one.
 *
 * @param position of the event in the ledger
 * @param type stored name of the event
 * @param aggregateId whose stream the event is in; later events of it wait until this is understood
 * @param cause why it was not understood; null if it only waits behind an earlier one
 * @param enqueuedAt when it was put aside
 * @param triedAt when it was tried last; null if it never was
 * @param tried how often it was tried
 */
public record DeadLetter(
    long position,
    String type,
    String aggregateId,
    @Nullable Cause cause,
    Instant enqueuedAt,
    @Nullable Instant triedAt,
    int tried) {

  /**
   * Never an exception's own words, which may repeat those of a person.
   *
   * @param type class of the exception at the root
   * @param message where in our code it came up
   */
  public record Cause(String type, String message) {}
}
