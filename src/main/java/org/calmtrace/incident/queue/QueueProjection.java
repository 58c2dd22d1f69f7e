package org.calmtrace.incident.queue;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.calmtrace.incident.IncidentFolds;
import org.calmtrace.ledger.Change;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.springframework.stereotype.Component;

/** Keeps for each incident what it needs somebody for. */
@Component
class QueueProjection implements Projection {

  private final IncidentFolds folds;
  private final HousePolicy policy;

  QueueProjection(IncidentFolds folds, HousePolicy policy) {
    this.folds = folds;
    this.policy = policy;
  }

  @Override
  public String name() {
    return Queue.NAME;
  }

  @Override
  public List<Change> on(RecordedEvent<?> recorded) {
    return folds.changes(recorded, incident -> QueueDocument.of(incident, policy));
  }

  /** Of a unit, what is due first. */
  @Override
  public List<IndexModel> indexes() {
    return List.of(
        new IndexModel(
            Indexes.ascending(QueueDocument.UNIT, QueueDocument.OPEN, QueueDocument.DUE)));
  }
}
