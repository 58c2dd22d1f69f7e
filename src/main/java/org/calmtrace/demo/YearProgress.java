package org.calmtrace.demo;

import org.calmtrace.web.LoadProgress;

/** How far the demonstration is: written by the thread that sows, read by pages. */
final class YearProgress implements LoadProgress {

  private volatile State state = State.WAITING;
  private volatile int done;
  private volatile int total;

  @Override
  public State state() {
    return state;
  }

  @Override
  public int done() {
    return done;
  }

  @Override
  public int total() {
    return total;
  }

  void loading(int itsDone, int itsTotal) {
    total = itsTotal;
    done = itsDone;
    state = State.LOADING;
  }

  void ended(boolean complete) {
    state = complete ? State.COMPLETE : State.STOPPED;
  }
}
