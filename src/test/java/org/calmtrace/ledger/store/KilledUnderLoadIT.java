package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the process under load, then start: every acknowledged append is there,
 * nothing is half-written, no unique key is torn, and the tree heads agree with the events.
 */
@Order(1) // long: what begins it last waits for it alone
class KilledUnderLoadIT {

  private static final int PROCESS_KILLS = 20;

  @TempDir Path folder;

  private final KilledLoad load = new KilledLoad();

  @Test
  void aKilledProcessLosesNothingThatWasAcknowledged() throws Exception {
    try (TestStore named = TestStore.fresh()) {
      boolean embedded = named.kind() == StoreKind.EMBEDDED;
      for (int round = 0; round < PROCESS_KILLS; round++) {
        int before = load.acknowledged();
        load.runAndKill(
            embedded
                ? List.of("round" + round, "embedded", folder.toString())
                : List.of("round" + round, "named", named.uri(), named.database().getName()));
        assertThat(load.acknowledged()).as("round %d wrote", round).isGreaterThan(before);
        if (embedded) {
          try (TestStore again = TestStore.embeddedIn(folder)) {
            load.inspect(again.database());
          }
        } else {
          load.inspect(named.database());
        }
      }
    }
  }
}
