package org.calmtrace.web;

/**
 * How far something is that is being loaded while pages are served already; the frame around each
 * page shows it meanwhile. Contributed as a bean.
 */
public interface LoadProgress {

  /** Where it stands. */
  enum State {
    WAITING,
    LOADING,
    COMPLETE,
    /** Ended before it was complete: because of a failure, or because the process ends. */
    STOPPED
  }

  State state();

  int done();

  int total();

  /** Full only when all is done. */
  default int percent() {
    return total() == 0 ? 0 : (int) (100L * done() / total());
  }
}
