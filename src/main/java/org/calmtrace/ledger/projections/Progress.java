package org.calmtrace.ledger.projections;

import java.time.Duration;

/** How far one projection has come in this process, and where those wait who need it further. */
final class Progress {

  private long position = -1;

  synchronized void passed(long newest) {
    if (newest > position) {
      position = newest;
      notifyAll();
    }
  }

  /** Forgets, before the projection begins anew. */
  synchronized void reset(long to) {
    position = to;
  }

  synchronized long position() {
    return position;
  }

  /** Waits until {@code wanted} is passed; returns whether it was in time. */
  synchronized boolean await(long wanted, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (position < wanted) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return position >= wanted;
      }
    }
    return true;
  }
}
