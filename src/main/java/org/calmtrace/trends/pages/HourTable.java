package org.calmtrace.trends.pages;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * Escalations by weekday and time of day: a picture that is its own table. Two hours a column, so
 * that it fits a phone.
 *
 * @param begins the hour at which each column begins
 */
record HourTable(List<Integer> begins, List<Row> rows) {

  private static final int COLUMN = 2;

  /** From none to most, so that the darkest is the busiest of this table. */
  private static final int SHADES = 4;

  record Row(DayOfWeek day, List<Cell> cells) {}

  /** {@code shade}: 0 for none, 4 for the most. */
  record Cell(int count, int shade) {}

  static HourTable of(List<List<Integer>> hours) {
    List<List<Integer>> counts = hours.stream().map(HourTable::columns).toList();
    int most = counts.stream().flatMap(List::stream).mapToInt(it -> it).max().orElse(0);
    List<Row> rows = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      rows.add(
          new Row(
              day,
              counts.get(day.ordinal()).stream()
                  .map(count -> new Cell(count, shade(count, most)))
                  .toList()));
    }
    List<Integer> begins = new ArrayList<>();
    for (int hour = 0; hour < 24; hour += COLUMN) {
      begins.add(hour);
    }
    return new HourTable(begins, rows);
  }

  private static List<Integer> columns(List<Integer> hours) {
    List<Integer> columns = new ArrayList<>();
    for (int hour = 0; hour < hours.size(); hour += COLUMN) {
      columns.add(hours.subList(hour, hour + COLUMN).stream().mapToInt(it -> it).sum());
    }
    return columns;
  }

  private static int shade(int count, int most) {
    return count == 0 ? 0 : Math.ceilDiv(count * SHADES, most);
  }
}
