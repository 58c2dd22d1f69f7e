package org.calmtrace.trends.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.calmtrace.trends.figures.Figures;
import org.calmtrace.trends.figures.TechniqueFigures;
import org.calmtrace.trends.figures.WeekFigures;
import org.calmtrace.web.Formats;

/**
 * The figures as their page draws them.
 *
 * @param newest the weeks, the newest first, for the table beside the pictures
 * @param known whether patient-hours are known of any of them
 * @param most how often the most often tried technique was tried: the longest bar
 */
record FiguresView(
    Figures figures,
    List<WeekFigures> newest,
    Picture<Bars> escalations,
    Picture<Line> settled,
    Picture<Line> minutes,
    boolean known,
    HourTable hours,
    int most) {

  /** Axes and what is drawn on them. */
  record Picture<D>(Frame frame, D drawn) {}

  static FiguresView of(Figures figures, Formats formats, Function<LocalDate, String> month) {
    List<WeekFigures> weeks = figures.weeks();
    Scale counts =
        Scale.ofCounts(weeks.stream().mapToInt(WeekFigures::escalations).max().orElse(0));
    Scale shares = Scale.ofShares();
    Scale rates = Line.scale(weeks, WeekFigures::minutesPerThousandHours);
    return new FiguresView(
        figures,
        weeks.reversed(),
        new Picture<>(
            Frame.of(counts, weeks, it -> formats.number((long) it), month),
            Bars.of(weeks, counts)),
        new Picture<>(
            Frame.of(shares, weeks, formats::share, month),
            Line.of(weeks, WeekFigures::settledShare, shares)),
        new Picture<>(
            Frame.of(
                rates,
                weeks,
                it -> rates.step() < 1 ? formats.decimal(it) : formats.number((long) it),
                month),
            Line.of(weeks, WeekFigures::minutesPerThousandHours, rates)),
        weeks.stream().anyMatch(week -> week.minutesPerThousandHours().isPresent()),
        HourTable.of(figures.hours()),
        figures.techniques().stream().mapToInt(TechniqueFigures::tried).max().orElse(1));
  }
}
