package org.calmtrace.ledger.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the store has lost what this process stored in it, as one has that was brought back
 * to an older state while the process ran. An event that followed would stand behind a hole that
 * nothing can ever fill. For a moment a new primary may show less than it has: only what is missing
 * for some seconds is lost.
 */
final class LossWatch {

  /** Longer than a replica set needs to choose and to catch up. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private final Duration grace;
  private @Nullable Long missingSince;
  private volatile @Nullable String lost;

  LossWatch(Duration grace) {
    this.grace = grace;
  }

  /**
   * Whether the store has all that is known to have been stored.
   *
   * @param size how many events it has
   * @param known how many it had
   */
  synchronized boolean stands(long size, long known) {
    if (size >= known) {
      missingSince = null;
      return true;
    }
    long now = System.nanoTime();
    if (missingSince == null) {
      missingSince = now;
    } else if (now - missingSince > grace.toNanos()) {
      lost =
          "The store had "
              + known
              + " events and has only "
              + size
              + " now. Nothing is appended until this process is started anew";
    }
    return false;
  }

  boolean isLost() {
    return lost != null;
  }

  /**
   * @throws LedgerUnavailableException if something was lost: for good, until the next start
   */
  void requireNothingLost() {
    String what = lost;
    if (what != null) {
      throw LedgerUnavailableException.lost(what);
    }
  }
}
