package org.calmtrace.platform.mongo.embedded;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.calmtrace.platform.mongo.TestStore;

/**
 * A process that writes to the embedded store until it is killed, and prints the identifier of each
 * document after the store has acknowledged it.
 *
 * <p>Arguments: the folder, the first identifier.
 */
final class KilledWriter {

  private static final int THREADS = 4;
  private static final String PAYLOAD = "x".repeat(400);

  private KilledWriter() {}

  public static void main(String[] args) {
    AtomicLong ids = new AtomicLong(Long.parseLong(args[1]));
    TestStore store = TestStore.embeddedIn(Path.of(args[0]));
    MongoCollection<Document> commits = store.database().getCollection("commits");
    commits.createIndex(new Document("events.key", 1), new IndexOptions().unique(true));
    for (int thread = 0; thread < THREADS; thread++) {
      Thread.ofPlatform().start(() -> insertForEver(commits, ids));
    }
    updateForEver(store.database().getCollection("places"));
  }

  private static void insertForEver(MongoCollection<Document> commits, AtomicLong ids) {
    while (true) {
      long id = ids.getAndIncrement();
      commits.insertOne(commit(id));
      acknowledged("commit", id);
    }
  }

  /** As projections and tracking tokens do: the same few documents over and over. */
  private static void updateForEver(MongoCollection<Document> places) {
    Document place = places.find(Filters.eq("_id", "place")).first();
    long at = place == null ? 0 : place.getLong("at");
    while (true) {
      at++;
      places.updateOne(
          Filters.eq("_id", "place"), Updates.set("at", at), new UpdateOptions().upsert(true));
      acknowledged("place", at);
    }
  }

  static Document commit(long id) {
    return new Document("_id", id)
        .append(
            "events",
            List.of(
                new Document("key", key(id, 0)).append("payload", PAYLOAD),
                new Document("key", key(id, 1)).append("payload", PAYLOAD)));
  }

  static String key(long id, int event) {
    return "%08x/%d".formatted(Long.reverse(id) >>> 32, event);
  }

  /** The mark at the end tells a whole line from one that the kill cut off. */
  private static void acknowledged(String what, long number) {
    System.out.println(what + " " + number + " .");
  }
}
