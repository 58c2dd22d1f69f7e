package org.calmtrace.incident.register;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Stream;
import org.calmtrace.incident.IncidentFolds;
import org.calmtrace.ledger.Change;
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
  public List<Change> on(RecordedEvent<?> recorded) {
    return folds.changes(recorded, RegisterDocument::of);
  }

  /** What happened in a unit, to a person, and what somebody reported; each newest first. */
  @Override
  public List<IndexModel> indexes() {
    return Stream.of(RegisterDocument.UNIT, RegisterDocument.PATIENT, RegisterDocument.REPORTER)
        .map(RegisterProjection::newestFirst)
        .toList();
  }

  private static IndexModel newestFirst(String field) {
    return new IndexModel(
        Indexes.compoundIndex(
            Indexes.ascending(field),
            Indexes.descending(RegisterDocument.HAPPENED, RegisterDocument.NUMBER)));
  }
}
