package org.calmtrace.ledger.checkpoint;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.calmtrace.ledger.Commands;
import org.calmtrace.ledger.EventCatalog;
import org.calmtrace.ledger.EventType;
import org.calmtrace.ledger.LedgerCustody;
import org.calmtrace.ledger.LedgerProofs;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.LedgerSettings;
import org.calmtrace.ledger.events.KeyChanged;
import org.calmtrace.ledger.events.LossDeclared;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.tiles.LedgerTiles;
import org.calmtrace.platform.DataFolder;
import org.calmtrace.platform.PrivateFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signs the ledger while the application runs. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

  static final List<EventType> EVENTS =
      List.of(
          EventType.of("ledger.key-changed", KeyChanged.class),
          EventType.of("ledger.loss-declared", LossDeclared.class));

  @Bean
  EventCatalog ledgerEvents() {
    return () -> EVENTS;
  }

  @Bean
  CheckpointStore checkpointStore(MongoDatabase store) {
    return new MongoCheckpointStore(store);
  }

  @Bean
  LedgerKeys ledgerKeys(LedgerSettings settings, DataFolder folder) {
    return LedgerKeys.read(
        new PrivateFile(settings.keyIn(folder)),
        new PrivateFile(settings.knownKeysIn(folder)),
        new SecureRandom());
  }

  @Bean
  Memory ledgerMemory(LedgerSettings settings, DataFolder folder) {
    Path file = settings.memoryIn(folder);
    return new Memory(new PrivateFile(file));
  }

  @Bean
  Sealer sealer(
      LedgerEngine engine,
      LedgerTiles tiles,
      CheckpointStore checkpoints,
      Memory memory,
      LedgerKeys keys,
      LedgerSettings settings,
      Clock clock) {
    return new Sealer(engine::treeHead, tiles, checkpoints, memory, keys, settings.origin(), clock);
  }

  @Bean
  SealingLoop sealingLoop(Sealer sealer, LedgerSettings settings) {
    return new SealingLoop(sealer, settings.sealEvery());
  }

  @Bean
  LedgerProofs ledgerProofs(
      Sealer sealer, LedgerKeys keys, LedgerTiles tiles, LedgerEngine engine) {
    return new SealedProofs(sealer, keys, tiles, engine);
  }

  @Bean
  LedgerCustody custody(
      Sealer sealer,
      LedgerKeys keys,
      CheckpointStore checkpoints,
      Memory memory,
      LedgerEngine engine,
      LedgerTiles tiles,
      LedgerReader reader,
      Commands commands) {
    return new Custody(
        sealer,
        keys,
        new CustodyEvents(reader, commands),
        new LostPromise(checkpoints, memory, keys),
        new Remains(engine::treeHead, engine::leaves, tiles, checkpoints, keys));
  }

  @Bean
  SealMetrics sealMetrics(Sealer sealer) {
    return new SealMetrics(sealer);
  }
}
