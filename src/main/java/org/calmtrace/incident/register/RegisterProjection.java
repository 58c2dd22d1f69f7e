package org.calmtrace.incident.register;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.BsonDocument;
import org.calmtrace.incident.IncidentFolds;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.springframework.stereotype.Component;

/** Keeps a row for each incident. */
@Component
class RegisterProjection implements Projection {

  private final IncidentFolds folds;

  RegisterProjection(IncidentFolds folds) {
    this.folds = folds;
  }

  @Override
  public String name() {
    return Register.NAME;
  }

  @Override
  public List<WriteModel<BsonDocument>> on(RecordedEvent<?> recorded) {
    return folds.writes(recorded, RegisterDocument::of);
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
}
