package org.calmtrace.trends.weeks;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.calmtrace.ledger.Projections;
import org.springframework.stereotype.Component;

/** Reads the sheets of some units: one small document a unit and week, not the incidents. */
@Component
public class Weeks {

  /** Name of the projection. */
  public static final String NAME = "weeks";

  private final Projections projections;

  Weeks(Projections projections) {
    this.projections = projections;
  }

  /**
   * In no order; weeks in which nothing happened are not among them.
   *
   * @param first Monday of the first week
   * @param last Monday of the last one
   */
  public List<Week> of(Collection<String> units, LocalDate first, LocalDate last) {
    return projections
        .collection(NAME)
        .find(
            Filters.and(
                Filters.in(WeekSheet.UNIT, units),
                Filters.gte(WeekSheet.WEEK, first.toString()),
                Filters.lte(WeekSheet.WEEK, last.toString())))
        .batchSize(1000)
        .map(WeekSheet::read)
        .into(new ArrayList<>());
  }
}
