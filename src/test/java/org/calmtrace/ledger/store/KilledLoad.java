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
import java.util.concurrent.TimeUnit;

/**
 * A process that appends until it is killed, what it was told by then, and whether that is there.
 */
final class KilledLoad {

  private final Random random = new Random(9);
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  void acknowledge(String key) {
    acknowledged.add(key);
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /** Kills the writer at a moment of chance after its first acknowledgement. */
  void runAndKill(List<String> arguments) throws Exception {
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
      acknowledge(line);
    }
  }

  void inspect(MongoDatabase database) {
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
