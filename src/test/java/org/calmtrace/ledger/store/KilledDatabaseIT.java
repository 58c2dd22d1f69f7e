package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What {@link KilledUnderLoadIT} shows of a killed process, of a killed database: on a named
 * server, by the command that the setting {@code calmtrace.test.mongodb.crash} names; it kills the
 * server at once and brings it back. The embedded database dies with its process.
 */
@Isolated("kills the server that all use")
class KilledDatabaseIT {

  private static final int DATABASE_KILLS = 5;

  @TempDir Path folder;

  private final KilledLoad load = new KilledLoad();

  @Test
  void aKilledDatabaseLosesNothingThatWasAcknowledged() throws Exception {
    try (TestStore named = TestStore.fresh()) {
      if (named.kind() == StoreKind.EMBEDDED) {
        load.runAndKill(List.of("with-its-process", "embedded", folder.toString()));
        try (TestStore again = TestStore.embeddedIn(folder)) {
          load.inspect(again.database());
        }
        return;
      }
      killDatabaseUnder(named.database());
      load.inspect(named.database());
    }
  }

  /** The engine lives on through all kills: its callers only wait longer. */
  private void killDatabaseUnder(MongoDatabase database) throws Exception {
    AtomicBoolean more = new AtomicBoolean(true);
    try (LedgerEngine engine = Ledgers.engine(database);
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> writing =
          threads.submit(
              () -> {
                LedgerWriter.write(engine, "survivor", more::get, load::acknowledge);
                return null;
              });
      for (int round = 0; round < DATABASE_KILLS; round++) {
        int before = load.acknowledged();
        while (load.acknowledged() < before + 200 && !writing.isDone()) {
          TimeUnit.MILLISECONDS.sleep(5);
        }
        crashDatabase();
      }
      more.set(false);
      writing.get(2, TimeUnit.MINUTES);
    }
  }

  private static void crashDatabase() throws Exception {
    String command = System.getProperty("calmtrace.test.mongodb.crash", "");
    assertThat(command)
        .as("-Dcalmtrace.test.mongodb.crash names the command that kills and restarts the server")
        .isNotBlank();
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
