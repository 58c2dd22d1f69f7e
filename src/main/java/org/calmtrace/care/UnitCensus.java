package org.calmtrace.care;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The stays of a unit. No stay has an end yet: whoever was admitted is there.
 *
 * @param admitted when each of them began
 */
public record UnitCensus(List<Instant> admitted) {

  public UnitCensus {
    admitted = admitted.stream().sorted(Comparator.naturalOrder()).toList();
  }

  /**
   * The hours that people were there, between two moments. Empty where that is not known: nobody is
   * on record as admitted before {@code from}, so who was there then was never entered.
   */
  public OptionalDouble hours(Instant from, Instant to) {
    if (admitted.isEmpty() || admitted.getFirst().isAfter(from) || !from.isBefore(to)) {
      return OptionalDouble.empty();
    }
    double minutes = 0;
    for (Instant since : admitted) {
      Instant begin = since.isAfter(from) ? since : from;
      if (begin.isBefore(to)) {
        minutes += Duration.between(begin, to).toMinutes();
      }
    }
    return OptionalDouble.of(minutes / 60);
  }
}
