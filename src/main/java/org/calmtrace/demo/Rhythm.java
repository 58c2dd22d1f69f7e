package org.calmtrace.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/** How days and hours differ where something happens; only the proportions count. */
enum Rhythm {
  /** Shifts change at 7, 15 and 23; meals at 8, 12 and 18; visits on Sunday afternoons. */
  WARD {
    @Override
    double day(LocalDate day) {
      return switch (day.getDayOfWeek()) {
        case MONDAY -> 1.15;
        case TUESDAY, WEDNESDAY, THURSDAY -> 1;
        case FRIDAY -> 1.05;
        case SATURDAY -> 0.75;
        case SUNDAY -> 0.9;
      };
    }

    @Override
    double hour(int hour, LocalDate day) {
      boolean visits = day.getDayOfWeek() == DayOfWeek.SUNDAY && hour >= 14 && hour <= 17;
      return WARD_HOURS[hour] * (visits ? 1.6 : 1);
    }
  },

  /** Away at school on weekdays; evenings and weekends are long. */
  HOUSE {
    @Override
    double day(LocalDate day) {
      return switch (day.getDayOfWeek()) {
        case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> 0.85;
        case FRIDAY -> 1.15;
        case SATURDAY -> 1.3;
        case SUNDAY -> 1.25;
      };
    }

    @Override
    double hour(int hour, LocalDate day) {
      boolean away = !isWeekend(day) && hour >= 9 && hour < 15;
      return HOUSE_HOURS[hour] * (away ? 0.25 : 1);
    }
  },

  /** From eight to three on school days. */
  SCHOOL {
    @Override
    double day(LocalDate day) {
      if (isWeekend(day) || isHoliday(day)) {
        return 0;
      }
      return switch (day.getDayOfWeek()) {
        case MONDAY -> 1.3;
        case FRIDAY -> 1.15;
        default -> 1;
      };
    }

    @Override
    double hour(int hour, LocalDate day) {
      return hour >= 8 && hour < 15 ? SCHOOL_HOURS[hour - 8] : 0;
    }
  };

  private static final double[] WARD_HOURS = {
    .25, .15, .12, .1, .12, .2, .55, 1.5, 1.3, .8, .8, 1, 1.7, .9, .8, 1.8, 1.1, 1.1, 1.6, 1.6, 1.5,
    1.1, .7, .8
  };
  private static final double[] HOUSE_HOURS = {
    .2, .1, .1, .05, .05, .1, .5, 1.4, 1, .7, .8, .9, 1.1, .9, .9, 1.4, 1.7, 1.5, 1.5, 1.7, 1.9,
    1.6, .9, .4
  };

  /** The last hour, when bags are packed, is the longest. */
  private static final double[] SCHOOL_HOURS = {1.2, .8, 1.3, .9, 1.7, 1, 1.5};

  private static final MonthDay SUMMER_FROM = MonthDay.of(6, 20);
  private static final MonthDay SUMMER_TO = MonthDay.of(8, 25);
  private static final MonthDay WINTER_FROM = MonthDay.of(12, 22);
  private static final MonthDay WINTER_TO = MonthDay.of(1, 2);

  abstract double day(LocalDate day);

  abstract double hour(int hour, LocalDate day);

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
  }

  private static boolean isHoliday(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    boolean summer = !date.isBefore(SUMMER_FROM) && !date.isAfter(SUMMER_TO);
    return summer || !date.isBefore(WINTER_FROM) || !date.isAfter(WINTER_TO);
  }
}
