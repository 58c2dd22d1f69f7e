package org.calmtrace.facility.directory;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.calmtrace.facility.events.FacilityEvent;
import org.calmtrace.facility.events.FacilityRegistered;
import org.calmtrace.facility.events.UnitOpened;
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
  public List<WriteModel<BsonDocument>> on(RecordedEvent<?> recorded) {
    if (!(recorded.event() instanceof FacilityEvent event)) {
      return List.of();
    }
    return switch (event) {
      case FacilityRegistered facility ->
          write(
              recorded,
              document(facility.facility(), facility.name())
                  .append("kind", new BsonString(facility.kind().code()))
                  .append("zone", new BsonString(facility.zone().getId())));
      case UnitOpened unit ->
          write(
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

  private static List<WriteModel<BsonDocument>> write(
      RecordedEvent<?> recorded, BsonDocument document) {
    document.append("pos", new BsonInt64(recorded.position()));
    return List.of(
        new ReplaceOneModel<>(
            eq("_id", recorded.aggregateId()), document, new ReplaceOptions().upsert(true)));
  }
}
