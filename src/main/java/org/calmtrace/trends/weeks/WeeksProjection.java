package org.calmtrace.trends.weeks;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.calmtrace.incident.IncidentFolds;
import org.calmtrace.ledger.Change;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.springframework.stereotype.Component;

/** Keeps what each incident adds to its week. */
@Component
class WeeksProjection implements Projection {

  private final IncidentFolds folds;

  WeeksProjection(IncidentFolds folds) {
    this.folds = folds;
  }

  @Override
  public String name() {
    return Weeks.NAME;
  }

  @Override
  public List<IndexModel> indexes() {
    return List.of(
        new IndexModel(Indexes.ascending(EscalationDocument.UNIT, EscalationDocument.WEEK)));
  }

  @Override
  public List<Change> on(RecordedEvent<?> recorded) {
    return folds.changes(recorded, EscalationDocument::of);
  }
}
