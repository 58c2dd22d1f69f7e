package org.calmtrace.incident.pages.person;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.events.AttemptLogged;

/**
 * How one way to de-escalate went with one person. Counts only: a share of four would say more than
 * anybody knows.
 *
 * @param tried how often
 * @param calmed the person calmed
 * @param partly a little
 * @param none no change
 * @param worsened it got worse
 */
record WhatHelped(
    Technique technique, long tried, long calmed, long partly, long none, long worsened) {

  private static final Comparator<WhatHelped> MOST_HELPFUL_FIRST =
      Comparator.comparingLong(WhatHelped::helped)
          .reversed()
          .thenComparingLong(WhatHelped::tried)
          .thenComparing(WhatHelped::technique);

  /** What helped most often comes first; of two the one that was tried less often. */
  static List<WhatHelped> of(List<AttemptLogged> attempts) {
    Map<Technique, Map<Response, Long>> counts = new EnumMap<>(Technique.class);
    for (AttemptLogged attempt : attempts) {
      counts
          .computeIfAbsent(attempt.technique(), each -> new EnumMap<>(Response.class))
          .merge(attempt.response(), 1L, Long::sum);
    }
    return counts.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(MOST_HELPFUL_FIRST)
        .toList();
  }

  private static WhatHelped of(Technique technique, Map<Response, Long> counts) {
    return new WhatHelped(
        technique,
        counts.values().stream().mapToLong(Long::longValue).sum(),
        counts.getOrDefault(Response.CALMED, 0L),
        counts.getOrDefault(Response.PARTIAL, 0L),
        counts.getOrDefault(Response.NONE, 0L),
        counts.getOrDefault(Response.WORSENED, 0L));
  }

  /** How often it helped, if only a little. */
  public long helped() {
    return calmed + partly;
  }
}
