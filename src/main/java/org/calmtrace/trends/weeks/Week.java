package org.calmtrace.trends.weeks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * What was reported to have happened in a unit in one week.
 *
 * @param unit identifier
 * @param monday its first day (ISO 8601)
 */
public record Week(String unit, LocalDate monday, List<Escalation> escalations) {

  public Week {
    escalations = List.copyOf(escalations);
  }

  /** The first day of that day's week. */
  public static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
