package org.calmtrace.facility.directory;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.calmtrace.facility.events.FacilityEvent;
import org.calmtrace.facility.events.FacilityRegistered;
import org.calmtrace.facility.events.UnitOpened;
import org.calmtrace.ledger.Change;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps a document for each facility and for each unit. Each is written whole by its one event, so
 * an event that comes again changes nothing.
 */
@Component
class UnitProjection implements Projection {

  static final String NAME = "units";
  static final String FACILITY = "facility";
  static final String UNIT = "unit";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Change> on(RecordedEvent<?> recorded) {
    if (!(recorded.event() instanceof FacilityEvent event)) {
      return List.of();
    }
    return switch (event) {
      case FacilityRegistered facility ->
          put(
              recorded,
              document(facility.facility(), facility.name())
                  .append("kind", new BsonString(facility.kind().code()))
                  .append("zone", new BsonString(facility.zone().getId())));
      case UnitOpened unit ->
          put(
              recorded,
              document(unit.facility(), unit.name())
                  .append(UNIT, new BsonString(unit.unit()))
                  .append("ages", new BsonString(ages(unit))));
    };
  }

  /** Without words, so that it reads in every language. */
  private static String ages(UnitOpened unit) {
    return unit.toAge() == null ? unit.fromAge() + "+" : unit.fromAge() + "–" + unit.toAge();
  }

  private static BsonDocument document(String facility, String name) {
    return new BsonDocument(FACILITY, new BsonString(facility))
        .append("name", new BsonString(name));
  }

  private static List<Change> put(RecordedEvent<?> recorded, BsonDocument document) {
    return List.of(Change.Put.once(recorded, () -> document));
  }
}
