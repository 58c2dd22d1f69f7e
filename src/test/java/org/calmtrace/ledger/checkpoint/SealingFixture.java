package org.calmtrace.ledger.checkpoint;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;

/** Signing for the benchmarks of other rooms. */
public final class SealingFixture {

  private SealingFixture() {}

  /** Signs what is new in a ledger that others append to, as often as this, until it is closed. */
  public static AutoCloseable each(Duration pause, MongoDatabase database, Path folder) {
    SealedLedger ledger = new SealedLedger(database, folder);
    SealingLoop loop = new SealingLoop(ledger.sealer, pause);
    loop.start();
    return () -> {
      loop.stop();
      ledger.close();
      if (ledger.sealer.seal().size() == 0 || ledger.sealer.seal().problem() != null) {
        throw new IllegalStateException("nothing was signed: " + ledger.sealer.seal());
      }
    };
  }
}
