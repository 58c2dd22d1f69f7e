package org.calmtrace.trends.weeks;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.calmtrace.ledger.Projections;
import org.springframework.stereotype.Component;

/** Reads the weeks of some units. */
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
   * @param last the last day
   */
  public List<Week> of(Collection<String> units, LocalDate first, LocalDate last) {
    Map<Place, List<Escalation>> weeks = new LinkedHashMap<>();
    projections
        .collection(NAME)
        .find(
            Filters.and(
                Filters.in(EscalationDocument.UNIT, units),
                Filters.gte(EscalationDocument.WEEK, first.toString()),
                Filters.lte(EscalationDocument.WEEK, last.toString())))
        .batchSize(1000)
        .forEach(document -> add(document, weeks));
    return weeks.entrySet().stream()
        .map(week -> new Week(week.getKey().unit(), week.getKey().monday(), week.getValue()))
        .toList();
  }

  private record Place(String unit, LocalDate monday) {}

  private static void add(BsonDocument document, Map<Place, List<Escalation>> weeks) {
    Place place = new Place(EscalationDocument.unit(document), EscalationDocument.monday(document));
    weeks
        .computeIfAbsent(place, it -> new ArrayList<>())
        .add(EscalationDocument.escalation(document));
  }
}
