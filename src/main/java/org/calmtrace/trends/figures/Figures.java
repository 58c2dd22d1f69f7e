package org.calmtrace.trends.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.calmtrace.care.UnitCensus;
import org.calmtrace.trends.weeks.Escalation;
import org.calmtrace.trends.weeks.Week;

/**
 * The first figures of some units over some weeks.
 *
 * @param weeks each of them, in order, also those in which nothing happened
 * @param techniques the most often calming first
 * @param hours escalations by weekday (Monday first) and by hour of the day
 */
public record Figures(
    List<WeekFigures> weeks, List<TechniqueFigures> techniques, List<List<Integer>> hours) {

  public Figures {
    weeks = List.copyOf(weeks);
    techniques = List.copyOf(techniques);
    hours = hours.stream().map(List::copyOf).toList();
  }

  /**
   * @param found what is on record, in any order
   * @param first Monday of the first week
   * @param now the end of the last one, in the zone in which weeks begin
   */
  public static Figures of(
      Collection<Week> found, Collection<UnitCensus> census, LocalDate first, ZonedDateTime now) {
    Map<LocalDate, List<Escalation>> byWeek =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    Week::monday,
                    Collectors.flatMapping(
                        week -> week.escalations().stream(), Collectors.toList())));
    List<WeekFigures> weeks = new ArrayList<>();
    for (LocalDate monday = first;
        !monday.isAfter(now.toLocalDate());
        monday = monday.plusWeeks(1)) {
      Instant begin = monday.atStartOfDay(now.getZone()).toInstant();
      Instant next = monday.plusWeeks(1).atStartOfDay(now.getZone()).toInstant();
      boolean whole = !next.isAfter(now.toInstant());
      weeks.add(
          WeekFigures.of(
              monday,
              whole,
              byWeek.getOrDefault(monday, List.of()),
              hours(census, begin, whole ? next : now.toInstant())));
    }
    List<Escalation> all = byWeek.values().stream().flatMap(List::stream).toList();
    return new Figures(
        weeks,
        TechniqueFigures.of(all.stream().flatMap(it -> it.tries().stream()).toList()),
        byHour(all));
  }

  /** Of all units together; not known if it is not known of one. */
  private static OptionalDouble hours(Collection<UnitCensus> census, Instant from, Instant to) {
    double sum = 0;
    for (UnitCensus unit : census) {
      OptionalDouble hours = unit.hours(from, to);
      if (hours.isEmpty()) {
        return hours;
      }
      sum += hours.getAsDouble();
    }
    return census.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum);
  }

  private static List<List<Integer>> byHour(List<Escalation> all) {
    int[][] counts = new int[DayOfWeek.values().length][24];
    for (Escalation each : all) {
      counts[each.began().getDayOfWeek().ordinal()][each.began().getHour()]++;
    }
    List<List<Integer>> hours = new ArrayList<>();
    for (int[] day : counts) {
      List<Integer> row = new ArrayList<>();
      for (int count : day) {
        row.add(count);
      }
      hours.add(row);
    }
    return hours;
  }

  public int escalations() {
    return weeks.stream().mapToInt(WeekFigures::escalations).sum();
  }

  public int settled() {
    return weeks.stream().mapToInt(WeekFigures::settled).sum();
  }

  public int ended() {
    return weeks.stream().mapToInt(WeekFigures::ended).sum();
  }
}
