package org.calmtrace.care.directory;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.BsonDocument;
import org.calmtrace.care.events.CareEvent;
import org.calmtrace.care.events.PatientAdmitted;
import org.calmtrace.care.events.PatientRegistered;
import org.calmtrace.ledger.Change;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps a document for each person. It is made once and then changed only by events past the one
 * that it has seen last, so that events which come again change nothing.
 */
@Component
class PeopleProjection implements Projection {

  static final String PEOPLE = "people";

  @Override
  public String name() {
    return PEOPLE;
  }

  @Override
  public List<IndexModel> indexes() {
    return List.of(new IndexModel(Indexes.ascending(PersonDocument.UNIT)));
  }

  @Override
  public List<Change> on(RecordedEvent<?> recorded) {
    if (!(recorded.event() instanceof CareEvent event)) {
      return List.of();
    }
    return switch (event) {
      case PatientRegistered registered ->
          change(
              new UpdateOneModel<>(
                  Filters.eq("_id", registered.patient()),
                  PersonDocument.registered(registered, recorded),
                  new UpdateOptions().upsert(true)));
      case PatientAdmitted admitted ->
          change(
              new UpdateOneModel<>(
                  Filters.and(
                      Filters.eq("_id", admitted.patient()),
                      Filters.lt(PersonDocument.POSITION, recorded.position())),
                  PersonDocument.admitted(admitted, recorded)));
    };
  }

  private static List<Change> change(WriteModel<BsonDocument> model) {
    return List.of(new Change.Write(model));
  }
}
