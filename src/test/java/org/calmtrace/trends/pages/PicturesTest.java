package org.calmtrace.trends.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.calmtrace.trends.figures.WeekFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "3, 3", "4, 4", "5, 6", "17, 20", "99, 100", "100, 100", "101, 150"})
  void anAxisOfCountsEndsAtARoundNumberWithRoom(int most, double end) {
    Scale scale = Scale.ofCounts(most);

    assertThat(scale.most()).isEqualTo(end);
    assertThat(scale.step()).isGreaterThanOrEqualTo(1);
    assertThat(scale.marks()).startsWith(0.0).endsWith(end).hasSizeBetween(2, 6);
  }

  @Test
  void aRateBelowOneHasAnAxisToo() {
    assertThat(Scale.upTo(0.3).marks()).hasSizeGreaterThan(2).endsWith(1.0);
  }

  @Test
  void theSettledPartStandsAtTheFootOfItsBar() {
    Scale scale = Scale.ofCounts(4);
    Bars.Bar bar = Bars.of(List.of(week(0, 4, 1)), scale).bars().getFirst();

    assertThat(bar.y() + bar.height()).isEqualTo(bar.settledY() + bar.settledHeight());
    assertThat(bar.settledHeight() * 4)
        .isCloseTo(bar.height(), org.assertj.core.data.Offset.offset(0.5));
  }

  @Test
  void aLineHasAGapWhereNothingIsKnown() {
    List<WeekFigures> weeks =
        IntStream.range(0, 5).mapToObj(n -> week(n, n == 2 ? 0 : 2, n == 2 ? 0 : 1)).toList();

    Line line = Line.of(weeks, WeekFigures::settledShare, Scale.ofShares());

    assertThat(line.runs()).hasSize(2);
    assertThat(line.points()).hasSize(4);
  }

  @Test
  void theBusiestTimeHasTheDarkestShadeAndNoneHasNone() {
    int[] hours = new int[24];
    hours[6] = 1;
    hours[16] = 5;
    hours[17] = 4;
    List<Integer> busy = IntStream.of(hours).boxed().toList();
    List<Integer> quiet = IntStream.of(new int[24]).boxed().toList();

    HourTable table = HourTable.of(List.of(busy, quiet, quiet, quiet, quiet, quiet, quiet));

    assertThat(table.begins()).hasSize(12).startsWith(0, 2).endsWith(22);
    List<HourTable.Cell> monday = table.rows().getFirst().cells();
    assertThat(monday.get(3)).isEqualTo(new HourTable.Cell(1, 1));
    assertThat(monday.get(8)).isEqualTo(new HourTable.Cell(9, 4));
    assertThat(monday.get(0)).isEqualTo(new HourTable.Cell(0, 0));
  }

  private static WeekFigures week(int n, int ended, int settled) {
    return new WeekFigures(
        LocalDate.parse("2026-11-02").plusWeeks(n),
        true,
        settled,
        ended - settled,
        0,
        0,
        0,
        OptionalDouble.empty());
  }
}
