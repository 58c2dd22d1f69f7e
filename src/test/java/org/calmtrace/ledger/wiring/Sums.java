package org.calmtrace.ledger.wiring;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.function.Supplier;
import org.calmtrace.ledger.Change;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Adds up each tally's weights; does not understand an unlucky one until it is mended. */
final class Sums implements Projection {

  static final String NAME = "sums";
  static final int UNLUCKY = 13;

  private static final Supplier<RuntimeException> SUPERSTITION =
      () -> new IllegalArgumentException("unlucky");

  /** What is wrong with it now: nothing where there is none. Shared by all in this JVM. */
  private static volatile @Nullable Supplier<RuntimeException> fault = SUPERSTITION;

  static void mend() {
    fault = null;
  }

  static void breakAgain() {
    fault = SUPERSTITION;
  }

  static void breakWith(Supplier<RuntimeException> another) {
    fault = another;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Change> on(RecordedEvent<?> recorded) {
    if (!(recorded.event() instanceof Tally.Marked event)) {
      return List.of();
    }
    Supplier<RuntimeException> wrong = fault;
    if (event.weight() == UNLUCKY && wrong != null) {
      throw wrong.get();
    }
    return List.of(
        new Change.Write(
            new UpdateOneModel<>(
                and(eq("_id", event.tally()), lt("pos", recorded.position())),
                combine(inc("sum", event.weight()), set("pos", recorded.position())))),
        new Change.Write(
            new UpdateOneModel<>(
                eq("_id", event.tally()),
                combine(
                    setOnInsert("sum", event.weight()), setOnInsert("pos", recorded.position())),
                new UpdateOptions().upsert(recorded.sequence() == 0))));
  }
}
