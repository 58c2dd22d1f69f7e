package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.calmtrace.platform.mongo.Relay;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A server that takes what is sent and does not answer: the driver alone waits half a minute. */
final class SilentServerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final AtomicInteger attempts = new AtomicInteger();

  @AutoClose private final TestStore store = TestStore.fresh();

  @Test
  void whoAppendsAloneIsToldWithinItsPatienceAndWhatItSentIsThereOnce() throws Exception {
    try (Relay relay = Relay.to(store);
        TestStore behind = TestStore.existing(relay.uri(), store.database().getName());
        LedgerEngine engine =
            Ledgers.engine(behind.database(), new MongoCommitStore(behind.database()), PATIENCE)) {
      engine.appendEvents(Ledgers.event("a", 0));

      relay.silent(true);
      long before = System.nanoTime();
      assertThatThrownBy(() -> engine.appendEvents(Ledgers.event("a", 1)))
          .isInstanceOf(LedgerUnavailableException.class);
      Duration waited = Duration.ofNanos(System.nanoTime() - before);
      assertThat(waited).isBetween(PATIENCE.minusMillis(50), PATIENCE.multipliedBy(2));
      assertThatThrownBy(() -> engine.appendEvents(Ledgers.event("b", 0)))
          .isInstanceOf(LedgerUnavailableException.class);

      relay.silent(false);
      // A new one each time: who was told that nothing is known may find it stored.
      await()
          .ignoreException(LedgerUnavailableException.class)
          .until(
              () -> {
                engine.appendEvents(Ledgers.event("c" + attempts.incrementAndGet(), 0));
                return true;
              });
    }
    List<StoredEvent> stored = LedgerInspection.of(store.database()).events();
    assertThat(stored)
        .extracting(StoredEvent::key)
        .startsWith("a/0", "a/1")
        .contains("c" + attempts + "/0");
    assertThat(stored).extracting(StoredEvent::key).doesNotHaveDuplicates();
  }
}
