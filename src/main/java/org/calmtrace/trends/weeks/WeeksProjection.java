package org.calmtrace.trends.weeks;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.calmtrace.incident.FoldedIncident;
import org.calmtrace.incident.IncidentFolds;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.events.EntryCorrected;
import org.calmtrace.incident.events.IncidentEvent;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.springframework.stereotype.Component;

/** Keeps a sheet for each unit and week. */
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
    return List.of(new IndexModel(Indexes.ascending(WeekSheet.UNIT, WeekSheet.WEEK)));
  }

  @Override
  public List<WriteModel<BsonDocument>> on(RecordedEvent<?> recorded) {
    if (!(recorded.event() instanceof IncidentEvent event)) {
      return List.of();
    }
    FoldedIncident incident = folds.after(recorded);
    IncidentState state = incident.state();
    String id = recorded.aggregateId();
    long position = recorded.position();
    WeekSheet sheet = WeekSheet.of(state);
    List<WriteModel<BsonDocument>> writes = new ArrayList<>();
    if (event instanceof EntryCorrected) {
      WeekSheet before = WeekSheet.of(before(state));
      if (!before.id().equals(sheet.id())) {
        writes.addAll(before.clear(id, position));
      }
    }
    writes.addAll(
        state.inError()
            ? sheet.clear(id, position)
            : sheet.keep(id, position, Escalation.of(state)));
    return writes;
  }

  private static IncidentState before(IncidentState state) {
    List<IncidentEvent> entries = state.entries();
    return IncidentState.of(entries.subList(0, entries.size() - 1));
  }
}
