package org.calmtrace.incident.pages.cards;

import java.time.Duration;
import java.time.Instant;
import org.calmtrace.incident.board.Duty;
import org.calmtrace.platform.Code;

/** How pressing a duty is: always shown as a shape and a word, never as a colour alone. */
public enum DutyState implements Code {
  ON_TIME("on-time"),
  /** In the last quarter of its time. */
  DUE_SOON("due-soon"),
  LATE("late");

  /** A quarter, as the part of the whole. */
  private static final long QUARTER = 4;

  private final String code;

  DutyState(String code) {
    this.code = code;
  }

  static DutyState of(Duty duty, Instant now) {
    if (now.isAfter(duty.dueAt())) {
      return LATE;
    }
    return now.isBefore(soonFrom(duty.from(), duty.dueAt())) ? ON_TIME : DUE_SOON;
  }

  /** Where the last quarter begins. */
  public static Instant soonFrom(Instant from, Instant dueAt) {
    return dueAt.minus(Duration.between(from, dueAt).dividedBy(QUARTER));
  }

  @Override
  public String code() {
    return code;
  }
}
