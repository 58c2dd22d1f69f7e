package org.calmtrace.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.serialization.TestSerializer;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's own kit for storage engines, none of its tests overridden. */
class AxonKitIT extends BatchingEventStorageEngineTest<LedgerEngine, LedgerEngine.Builder> {

  private final TestStore store = TestStore.fresh();
  private final List<LedgerEngine> engines = new ArrayList<>();

  @BeforeEach
  void start() {
    setTestSubject(createEngine());
  }

  @AfterEach
  void stop() {
    engines.forEach(LedgerEngine::close);
    store.close();
  }

  @Override
  protected LedgerEngine createEngine(UnaryOperator<LedgerEngine.Builder> customization) {
    LedgerEngine.Builder builder = LedgerEngine.builder();
    builder.database(store.database()).writer(UUID.randomUUID());
    builder.eventSerializer(TestSerializer.JACKSON.getSerializer());
    builder.snapshotSerializer(TestSerializer.JACKSON.getSerializer());
    LedgerEngine engine = customization.apply(builder).build();
    engines.add(engine);
    return engine;
  }
}
