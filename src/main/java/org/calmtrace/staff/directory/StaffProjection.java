package org.calmtrace.staff.directory;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.staff.events.MemberRegistered;
import org.calmtrace.staff.events.StaffEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps a document for each staff member, written whole by the one event of theirs, so that an
 * event which comes again changes nothing.
 */
@Component
class StaffProjection implements Projection {

  static final String STAFF = "staff";
  static final String NAME = "name";
  static final String PROFESSION = "profession";

  @Override
  public String name() {
    return STAFF;
  }

  @Override
  public List<WriteModel<BsonDocument>> on(RecordedEvent<?> recorded) {
    if (!(recorded.event() instanceof StaffEvent event)) {
      return List.of();
    }
    return switch (event) {
      case MemberRegistered registered ->
          List.of(
              new ReplaceOneModel<>(
                  eq("_id", registered.member()),
                  document(registered, recorded),
                  new ReplaceOptions().upsert(true)));
    };
  }

  private static BsonDocument document(MemberRegistered event, RecordedEvent<?> recorded) {
    return new BsonDocument("pos", new BsonInt64(recorded.position()))
        .append(NAME, new BsonString(event.name().sealed()))
        .append(PROFESSION, new BsonString(event.profession().code()));
  }
}
