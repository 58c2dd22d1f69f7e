package org.calmtrace.incident.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Works out up to when the board is known to be what the ledger says. A projection that is a few
 * events behind a ledger that keeps growing is not stale: what counts is how long ago that was the
 * ledger's head which it has passed.
 */
final class Freshness {

  private final Duration patience;

  /** Everything that was recorded by then is on the board. */
  private Instant freshAt;

  /** A head that was not passed yet, and when it was seen; behind all heads that were passed. */
  private long awaited = -1;

  private Instant awaitedSince;

  Freshness(Duration patience, Instant beginning) {
    this.patience = patience;
    this.freshAt = beginning;
    this.awaitedSince = beginning;
  }

  /** Nobody looked for a while, and nobody had to. */
  synchronized void restart(Instant now) {
    freshAt = now;
    awaited = -1;
  }

  /**
   * The store has answered.
   *
   * @param passed position that was told of
   * @param head of the ledger at {@code at}, or later
   */
  synchronized void seen(long passed, long head, Instant at) {
    if (passed >= head) {
      freshAt = at;
      awaited = -1;
    } else if (awaited < 0) {
      await(head, at);
    } else if (passed >= awaited) {
      freshAt = awaitedSince;
      await(head, at);
    }
  }

  private void await(long head, Instant at) {
    awaited = head;
    awaitedSince = at;
  }

  /** Since when it is stale; empty while it is fresh enough. */
  synchronized Optional<Instant> staleSince(Instant now) {
    return Duration.between(freshAt, now).compareTo(patience) > 0
        ? Optional.of(freshAt)
        : Optional.empty();
  }
}
