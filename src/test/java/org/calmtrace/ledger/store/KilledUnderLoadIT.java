package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} under load, then start: every acknowledged append is there, nothing is
 * half-written, no unique key is torn, and the tree heads agree with the events.
 *
 * <p>On a named server the database is killed too, by the command that the setting {@code
 * calmtrace.test.mongodb.crash} names: it kills the server at once and brings it back. The embedded
 * database dies with its process.
 */
class KilledUnderLoadIT {

  private static final int PROCESS_KILLS = 20;
  private static final int DATABASE_KILLS = 5;

  @TempDir Path folder;

  private final Random random = new Random(9);
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  @Test
  void aKilledProcessLosesNothingThatWasAcknowledged() throws Exception {
    try (TestStore named = TestStore.fresh()) {
      boolean embedded = named.kind() == StoreKind.EMBEDDED;
      for (int round = 0; round < PROCESS_KILLS; round++) {
        int before = acknowledged.size();
        runAndKill(
            embedded
                ? List.of("round" + round, "embedded", folder.toString())
                : List.of("round" + round, "named", named.uri(), named.database().getName()));
        assertThat(acknowledged.size()).as("round %d wrote", round).isGreaterThan(before);
        if (embedded) {
          try (TestStore again = TestStore.embeddedIn(folder)) {
            inspect(again.database());
          }
        } else {
          inspect(named.database());
        }
      }
    }
  }

  @Test
  void aKilledDatabaseLosesNothingThatWasAcknowledged() throws Exception {
    try (TestStore named = TestStore.fresh()) {
      if (named.kind() == StoreKind.EMBEDDED) {
        runAndKill(List.of("with-its-process", "embedded", folder.toString()));
        try (TestStore again = TestStore.embeddedIn(folder)) {
          inspect(again.database());
        }
        return;
      }
      killDatabaseUnder(named.database());
      inspect(named.database());
    }
  }

  /** The engine lives on through all kills: its callers only wait longer. */
  private void killDatabaseUnder(MongoDatabase database) throws Exception {
    AtomicBoolean more = new AtomicBoolean(true);
    try (LedgerEngine engine = Ledgers.engine(database);
        ExecutorService load = Executors.newSingleThreadExecutor()) {
      Future<?> writing =
          load.submit(() -> {
            LedgerWriter.write(engine, "survivor", more::get, acknowledged::add);
            return null;
          });
      for (int round = 0; round < DATABASE_KILLS; round++) {
        int before = acknowledged.size();
        while (acknowledged.size() < before + 200) {
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

  /** Kills the writer at a moment of chance after its first acknowledgement. */
  private void runAndKill(List<String> arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerWriter.class.getName()));
    command.addAll(arguments);
    Process writer =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = writer.inputReader()) {
      String first = lines.readLine();
      assertThat(first).as("the writer began").isNotNull();
      note(first);
      TimeUnit.MILLISECONDS.sleep(50 + random.nextInt(350));
      writer.toHandle().destroyForcibly(); // SIGKILL; the pipe stays readable
      readRest(lines);
    }
    assertThat(writer.waitFor()).isEqualTo(128 + 9);
  }

  private void readRest(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        note(line);
      }
    } catch (IOException e) {
      assertThat(e).as("the pipe of a killed process").hasMessageContaining("losed");
    }
  }

  /** The last line may have been cut by the kill: only a whole key counts. */
  private void note(String line) {
    if (line.matches("[a-z0-9-]+/[0-9]+")) {
      acknowledged.add(line);
    }
  }

  private void inspect(MongoDatabase database) {
    LedgerInspection ledger = LedgerInspection.of(database);
    assertThat(acknowledged).allMatch(ledger::holdsKey);
    Map<String, Long> next = new HashMap<>();
    for (StoredEvent event : ledger.events()) {
      assertThat(event.sequence())
          .as("versions of %s without a gap", event.aggregateId())
          .isEqualTo(next.getOrDefault(event.aggregateId(), 0L));
      next.put(event.aggregateId(), event.sequence() + 1);
    }
  }
}
