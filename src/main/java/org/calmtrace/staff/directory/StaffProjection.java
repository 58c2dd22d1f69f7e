package org.calmtrace.staff.directory;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.calmtrace.ledger.Change;
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
  public List<Change> on(RecordedEvent<?> recorded) {
    if (!(recorded.event() instanceof StaffEvent event)) {
      return List.of();
    }
    return switch (event) {
      case MemberRegistered registered ->
          List.of(Change.Put.once(recorded, () -> document(registered)));
    };
  }

  private static BsonDocument document(MemberRegistered event) {
    return new BsonDocument(NAME, new BsonString(event.name().sealed()))
        .append(PROFESSION, new BsonString(event.profession().code()));
  }
}
