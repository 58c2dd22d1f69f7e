package org.calmtrace.trends.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.calmtrace.trends.figures.WeekFigures;

/**
 * What every picture over weeks has: its axes. Lengths are units of the picture's own view box.
 *
 * @param rules one for each mark of the vertical axis
 * @param months at the first week of each
 */
record Frame(int width, int height, List<Rule> rules, List<Month> months) {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 200;
  private static final int LEFT = 56;
  private static final int RIGHT = 12;
  private static final int TOP = 14;
  private static final int BOTTOM = 32;

  /** A line across, and what it stands for. */
  record Rule(double y, String label) {}

  record Month(double x, String label) {}

  static Frame of(
      Scale scale,
      List<WeekFigures> weeks,
      DoubleFunction<String> label,
      Function<LocalDate, String> month) {
    List<Rule> rules =
        scale.marks().stream().map(it -> new Rule(y(it, scale), label.apply(it))).toList();
    List<Month> months = new ArrayList<>();
    double free = 0;
    for (int i = 0; i < weeks.size(); i++) {
      LocalDate monday = weeks.get(i).monday();
      double x = middle(i, weeks.size());
      if (monday.getDayOfMonth() <= 7 && x >= free && x < WIDTH - 30) {
        months.add(new Month(x, month.apply(monday)));
        free = x + 40;
      }
    }
    return new Frame(WIDTH, HEIGHT, rules, months);
  }

  static double y(double value, Scale scale) {
    double room = HEIGHT - TOP - BOTTOM;
    return round(HEIGHT - BOTTOM - room * value / scale.most());
  }

  static double middle(int week, int weeks) {
    return round(LEFT + (week + 0.5) * slot(weeks));
  }

  static double slot(int weeks) {
    return (double) (WIDTH - LEFT - RIGHT) / weeks;
  }

  public int left() {
    return LEFT;
  }

  public int right() {
    return WIDTH - RIGHT;
  }

  public int bottom() {
    return HEIGHT - BOTTOM;
  }

  static double round(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
