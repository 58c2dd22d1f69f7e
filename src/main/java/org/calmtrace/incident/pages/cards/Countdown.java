package org.calmtrace.incident.pages.cards;

import java.time.Duration;

/**
 * Writes how long something is: minutes and seconds below an hour, then hours and minutes, then
 * hours, then days. From an hour on the unit is said, for 1:20 could be either. {@code duty.js}
 * writes the same.
 */
public final class Countdown {

  private static final int HOURS_WITH_MINUTES = 10;
  private static final int HOURS_AT_MOST = 48;

  private Countdown() {}

  /** E.g. {@code 3:40}, {@code 1:20 h}, {@code 20 h}, {@code 3 d}; what is begun is not counted. */
  public static String text(Duration span) {
    Duration positive = span.abs();
    long hours = positive.toHours();
    if (hours < 1) {
      return pair(positive.toMinutes(), positive.toSecondsPart());
    }
    if (hours < HOURS_WITH_MINUTES) {
      return pair(hours, positive.toMinutesPart()) + " h";
    }
    return hours < HOURS_AT_MOST ? hours + " h" : positive.toDays() + " d";
  }

  private static String pair(long left, int right) {
    return left + (right < 10 ? ":0" : ":") + right;
  }
}
