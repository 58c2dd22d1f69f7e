package org.calmtrace.ledger.checkpoint;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.tiles.TileFixtures;

/** Signing for the benchmarks of other rooms. */
public final class SealingFixture {

  private SealingFixture() {}

  /** Signs what is new in a ledger that this engine appends to, as often as this, until closed. */
  public static AutoCloseable each(
      Duration pause, MongoDatabase database, LedgerEngine engine, Path folder) {
    Sealer sealer =
        new Sealer(
            engine::treeHead,
            TileFixtures.tiles(database, engine),
            new MongoCheckpointStore(database),
            new Memory(SealedLedger.file(folder, "ledger.checkpoint")),
            LedgerKeys.read(
                SealedLedger.file(folder, "ledger.key"),
                SealedLedger.file(folder, "ledger.keys"),
                new SecureRandom()),
            "ledger.example.org/cedar",
            Clock.systemUTC());
    SealingLoop loop = new SealingLoop(sealer, pause);
    loop.start();
    return () -> {
      loop.stop();
      if (sealer.seal().size() == 0 || sealer.seal().problem() != null) {
        throw new IllegalStateException("nothing was signed: " + sealer.seal());
      }
    };
  }
}
