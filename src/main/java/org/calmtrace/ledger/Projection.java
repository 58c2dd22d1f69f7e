package org.calmtrace.ledger;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.BsonDocument;

/**
 * A read model as a fold of the ledger. One bean each; the ledger feeds it every event in order and
 * writes what it answers in bulk, a batch at a time, before the batch's token is kept.
 *
 * <p>It must be idempotent: after a crash the last batch comes again. The usual way is a field
 * {@code pos} that each write sets, and a filter that skips a document which has seen the position.
 */
public interface Projection {

  /** Stable, e.g. {@code register}; the name of its processor, its token and its collection. */
  String name();

  /** The writes that this event asks for, in order; empty if it says nothing to this view. */
  List<WriteModel<BsonDocument>> on(RecordedEvent<?> event);

  /**
   * The indexes that its readers need: every query of theirs goes by {@code _id} or by one of
   * these. They are made where the server has such; the embedded store has none and scans.
   */
  default List<IndexModel> indexes() {
    return List.of();
  }
}
