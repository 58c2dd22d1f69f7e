package org.calmtrace.incident.board;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.calmtrace.incident.IncidentFolds;
import org.calmtrace.ledger.Change;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.springframework.stereotype.Component;

/** Keeps for each incident whether it might be on its unit's board. */
@Component
class BoardProjection implements Projection {

  private final IncidentFolds folds;

  BoardProjection(IncidentFolds folds) {
    this.folds = folds;
  }

  @Override
  public String name() {
    return Boards.NAME;
  }

  @Override
  public List<Change> on(RecordedEvent<?> recorded) {
    return folds.changes(recorded, BoardDocument::of);
  }

  @Override
  public List<IndexModel> indexes() {
    return List.of(new IndexModel(Indexes.ascending(BoardDocument.UNIT, BoardDocument.OPEN)));
  }
}
