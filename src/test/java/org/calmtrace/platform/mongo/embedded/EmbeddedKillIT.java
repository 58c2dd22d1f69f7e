package org.calmtrace.platform.mongo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.calmtrace.platform.StartRefusedException;
import org.calmtrace.platform.mongo.EmbeddedStoreOnly;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code kill -9} at random moments, ten times on one file. Loss of power was not tried. */
@EmbeddedStoreOnly
class EmbeddedKillIT {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedKillIT.class);
  private static final int ROUNDS = 10;
  private static final int MOST_BYTES_PER_DOCUMENT = 8_000;

  @TempDir Path folder;

  private final Random random = new Random(20261123);
  private final Set<Long> acknowledged = new HashSet<>();
  private long place;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void whatWasAcknowledgedSurvivesEveryKill() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      runAndKill(round);
      try (TestStore store = TestStore.embeddedIn(folder)) {
        checkAll(store.database());
      }
    }
    long perDocument = Files.size(folder.resolve(StoreFile.NAME)) / acknowledged.size();
    log.info("{} documents in {} rounds, {} bytes each", acknowledged.size(), ROUNDS, perDocument);
    assertThat(perDocument).isLessThan(MOST_BYTES_PER_DOCUMENT);
  }

  private void runAndKill(int round) throws Exception {
    Process writer = start(round * 1_000_000L);
    try (BufferedReader lines = writer.inputReader()) {
      note(Objects.requireNonNull(lines.readLine(), "the writer ended before it wrote"));
      if (round == 0) {
        assertThat(catchThrowableOfType(StartRefusedException.class, this::open))
            .hasMessageContaining("already runs on this folder");
      }
      Thread reader = Thread.ofPlatform().start(() -> lines.lines().forEach(this::note));
      Thread.sleep(300 + random.nextInt(1_200));
      writer.toHandle().destroyForcibly(); // by its handle: what it had printed can still be read
      writer.waitFor();
      reader.join();
    } finally {
      writer.toHandle().destroyForcibly();
    }
  }

  private void open() {
    EmbeddedStore.open(folder).close();
  }

  private Process start(long firstId) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes,
            KilledWriter.class.getName(),
            folder.toString(),
            Long.toString(firstId))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void note(String line) {
    String[] words = line.split(" ", -1);
    if (words.length == 3 && words[2].equals(".")) {
      long number = Long.parseLong(words[1]);
      if (words[0].equals("commit")) {
        acknowledged.add(number);
      } else {
        place = Math.max(place, number);
      }
    }
  }

  private void checkAll(MongoDatabase database) {
    Map<Long, Document> found = new HashMap<>();
    MongoCollection<Document> commits = database.getCollection("commits");
    commits.find().forEach(each -> found.put(each.getLong("_id"), each));

    assertThat(found.keySet()).containsAll(acknowledged);
    found.forEach((id, each) -> assertThat(each).isEqualTo(KilledWriter.commit(id)));
    checkKeys(commits, found.keySet());
    Document keys = database.runCommand(new Document("validate", "commits"));
    assertThat(keys.get("keysPerIndex", Document.class))
        .containsEntry("events.key_1", 2L * found.size());
    Document reached = database.getCollection("places").find(Filters.eq("_id", "place")).first();
    assertThat(reached == null ? 0L : reached.getLong("at")).isGreaterThanOrEqualTo(place);
  }

  /** Each key leads to its document: neither side of the index stands alone. */
  private static void checkKeys(MongoCollection<Document> commits, Set<Long> ids) {
    List<Long> all = new ArrayList<>(ids);
    for (int from = 0; from < all.size(); from += 500) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + 500));
      List<String> keys = some.stream().map(id -> KilledWriter.key(id, 1)).toList();
      List<Long> led = new ArrayList<>();
      commits.find(Filters.in("events.key", keys)).forEach(each -> led.add(each.getLong("_id")));
      assertThat(led).containsExactlyInAnyOrderElementsOf(some);
    }
  }
}
