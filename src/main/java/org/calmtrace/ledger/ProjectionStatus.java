package org.calmtrace.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How far a projection is.
 *
 * @param position of the last event that it has seen; -1 if none
 * @param head position of the newest event of the ledger
 * @param deadLetters events that it could not understand, and those that wait behind them
 * @param rebuild the last rebuild of this process, if there was one
 */
public record ProjectionStatus(
    String name, long position, long head, long deadLetters, @Nullable Rebuild rebuild) {

  /**
   * @param state where it is
   * @param position of the last event that the new generation has seen
   * @param skipped events that the new generation could not understand, and those behind them in
   *     the same aggregates: they are its dead letters
   * @param problem why it failed, for a person; null unless it did
   */
  public record Rebuild(State state, long position, long skipped, @Nullable String problem) {}

  /** Where a rebuild is. */
  public enum State {
    RUNNING,
    SWITCHED,
    FAILED
  }
}
