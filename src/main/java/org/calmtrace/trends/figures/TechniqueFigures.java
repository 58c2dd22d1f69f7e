package org.calmtrace.trends.figures;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.trends.weeks.Escalation.Try;

/** How often a technique was tried, and how it was taken: counts, for many are small. */
public record TechniqueFigures(Technique technique, int calmed, int partly, int none, int worse) {

  private static final Comparator<TechniqueFigures> MOST_OFTEN_CALMED =
      Comparator.comparingInt(TechniqueFigures::calmed)
          .thenComparingInt(TechniqueFigures::partly)
          .reversed()
          .thenComparing(TechniqueFigures::technique);

  /** Those that were tried, the most often calming first. */
  static List<TechniqueFigures> of(List<Try> tries) {
    Map<Technique, Map<Response, Integer>> counts = new EnumMap<>(Technique.class);
    for (Try attempt : tries) {
      counts
          .computeIfAbsent(attempt.technique(), it -> new EnumMap<>(Response.class))
          .merge(attempt.response(), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(it -> of(it.getKey(), it.getValue()))
        .sorted(MOST_OFTEN_CALMED)
        .toList();
  }

  private static TechniqueFigures of(Technique technique, Map<Response, Integer> taken) {
    return new TechniqueFigures(
        technique,
        taken.getOrDefault(Response.CALMED, 0),
        taken.getOrDefault(Response.PARTIAL, 0),
        taken.getOrDefault(Response.NONE, 0),
        taken.getOrDefault(Response.WORSENED, 0));
  }

  public int tried() {
    return calmed + partly + none + worse;
  }
}
