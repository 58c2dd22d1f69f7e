package org.calmtrace.trends.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calmtrace.trends.weeks.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page's address asks for; what cannot be read asks for nothing.
 *
 * @param unit identifier; null for all in scope
 * @param weeks how many, this one included
 */
record FiguresFilters(@Nullable String unit, int weeks) {

  static final List<Integer> SPANS = List.of(13, 26, 52);
  private static final int USUAL = 26;

  static FiguresFilters read(Map<String, String> query, Set<String> units) {
    String unit = query.get("unit");
    String asked = query.getOrDefault("weeks", "");
    return new FiguresFilters(
        unit != null && units.contains(unit) ? unit : null,
        SPANS.stream().filter(span -> span.toString().equals(asked)).findFirst().orElse(USUAL));
  }

  LocalDate first(LocalDate today) {
    return Week.mondayOf(today).minusWeeks(weeks - 1L);
  }

  /** The address of the same with another unit. */
  public String withUnit(@Nullable String other) {
    return new FiguresFilters(other, weeks).address();
  }

  public String withWeeks(int other) {
    return new FiguresFilters(unit, other).address();
  }

  private String address() {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/figures");
    if (unit != null) {
      address.queryParam("unit", unit);
    }
    return address.queryParam("weeks", weeks).encode().toUriString();
  }
}
