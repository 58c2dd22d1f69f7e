package org.calmtrace.trends.pages;

import java.util.ArrayList;
import java.util.List;
import org.calmtrace.trends.figures.WeekFigures;

/** Escalations a week: what settled without hands on at the foot of each bar. */
record Bars(List<Bar> bars) {

  private static final double GAP = 0.28;

  /**
   * @param y of its upper end; {@code settledY} of that of the settled part
   * @param whole whether the week is over
   */
  record Bar(
      double x,
      double width,
      double y,
      double height,
      double settledY,
      double settledHeight,
      boolean whole) {}

  static Bars of(List<WeekFigures> weeks, Scale scale) {
    List<Bar> bars = new ArrayList<>();
    double width = Frame.round(Frame.slot(weeks.size()) * (1 - GAP));
    double foot = Frame.y(0, scale);
    for (int i = 0; i < weeks.size(); i++) {
      WeekFigures week = weeks.get(i);
      double y = Frame.y(week.escalations(), scale);
      double settledY = Frame.y(week.settled(), scale);
      bars.add(
          new Bar(
              Frame.round(Frame.middle(i, weeks.size()) - width / 2),
              width,
              y,
              Frame.round(foot - y),
              settledY,
              Frame.round(foot - settledY),
              week.whole()));
    }
    return new Bars(bars);
  }
}
