package org.calmtrace;

import java.io.PrintStream;

/** Shows in one line how far something is, where a person looks at it. */
final class TerminalProgress {

  /** No more often than this many steps of the work. */
  private static final long STEP = 1000;

  private final PrintStream err;
  private final boolean watched = Terminal.isWatched();
  private long shown;

  TerminalProgress(PrintStream err) {
    this.err = err;
  }

  void checked(long events, long size) {
    if (watched && (events - shown >= STEP || events >= size)) {
      shown = events;
      err.print("\r" + events + " of " + size + " events" + (events >= size ? "\n" : ""));
    }
  }
}
