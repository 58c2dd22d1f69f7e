package org.calmtrace.incident.register;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.calmtrace.incident.events.AttemptLogged;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.incident.events.IncidentReported;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each incident. A row is made once and then changed only by events past the one
 * that it has seen last, so that events which come again change nothing.
 */
@Component
class RegisterProjection implements Projection {

  @Override
  public String name() {
    return Register.NAME;
  }

  @Override
  public List<WriteModel<BsonDocument>> on(RecordedEvent<?> recorded) {
    if (!(recorded.event() instanceof IncidentEvent event)) {
      return List.of();
    }
    return switch (event) {
      case IncidentReported reported -> List.of(make(recorded, reported));
      case AttemptLogged attempt ->
          List.of(change(recorded, RegisterDocument.attempted(attempt, recorded)));
      case EscalationResolved resolved ->
          List.of(change(recorded, RegisterDocument.resolved(resolved, recorded)));
    };
  }

  /** Each reader asks for the units in their scope, newest first. */
  @Override
  public List<IndexModel> indexes() {
    return List.of(
        new IndexModel(
            Indexes.compoundIndex(
                Indexes.ascending(RegisterDocument.UNIT),
                Indexes.descending(RegisterDocument.HAPPENED),
                Indexes.ascending("_id"))));
  }

  private static WriteModel<BsonDocument> make(
      RecordedEvent<?> recorded, IncidentReported reported) {
    return new UpdateOneModel<>(
        Filters.eq("_id", recorded.aggregateId()),
        RegisterDocument.reported(reported, recorded),
        new UpdateOptions().upsert(true));
  }

  private static WriteModel<BsonDocument> change(RecordedEvent<?> recorded, Bson update) {
    return new UpdateOneModel<>(
        Filters.and(
            Filters.eq("_id", recorded.aggregateId()),
            Filters.lt(RegisterDocument.POSITION, recorded.position())),
        update);
  }
}
