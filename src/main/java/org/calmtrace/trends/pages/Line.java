package org.calmtrace.trends.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.calmtrace.trends.figures.WeekFigures;

/**
 * One value a week; where it is not known the line has a gap.
 *
 * @param runs of points without a gap, as SVG writes them
 */
record Line(List<String> runs, List<Point> points) {

  /** {@code whole}: whether the week is over. */
  record Point(double x, double y, boolean whole) {}

  static Line of(
      List<WeekFigures> weeks, Function<WeekFigures, OptionalDouble> value, Scale scale) {
    List<Point> points = new ArrayList<>();
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < weeks.size(); i++) {
      OptionalDouble known = value.apply(weeks.get(i));
      if (known.isPresent()) {
        double x = Frame.middle(i, weeks.size());
        double y = Frame.y(known.getAsDouble(), scale);
        points.add(new Point(x, y, weeks.get(i).whole()));
        run.append(x).append(',').append(y).append(' ');
      } else {
        end(run, runs);
      }
    }
    end(run, runs);
    return new Line(runs, points);
  }

  private static void end(StringBuilder run, List<String> runs) {
    if (!run.isEmpty()) {
      runs.add(run.toString().strip());
      run.setLength(0);
    }
  }

  static Scale scale(List<WeekFigures> weeks, Function<WeekFigures, OptionalDouble> value) {
    return Scale.upTo(
        weeks.stream().map(value).mapToDouble(known -> known.orElse(0)).max().orElse(1));
  }
}
