package org.calmtrace.ledger;

import com.mongodb.client.model.IndexModel;
import java.util.List;

/**
 * A read model as a fold of the ledger. One bean each; the ledger feeds it every event in order and
 * writes what it answers in bulk, a batch at a time, before the batch's token is kept.
 *
 * <p>It must be idempotent: after a crash the last events come again. {@link Change.Put} is; for
 * {@link Change.Write} the usual way is a field that each write sets to the event's position, and a
 * filter that skips a document which has seen it.
 */
public interface Projection {

  /** Stable, e.g. {@code register}; the name of its processor, its token and its collection. */
  String name();

  /** What this event changes; empty if it says nothing to this view. */
  List<Change> on(RecordedEvent<?> event);

  /**
   * The indexes that its readers need: every query of theirs goes by {@code _id} or by one of
   * these. They are made where the server has such; the embedded store has none and scans.
   */
  default List<IndexModel> indexes() {
    return List.of();
  }
}
