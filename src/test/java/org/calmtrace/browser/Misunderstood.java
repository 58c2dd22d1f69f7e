package org.calmtrace.browser;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;

/** Dead letters as a projection that was mended meanwhile has left them. */
final class Misunderstood {

  private Misunderstood() {}

  /** As if nothing had ever been put aside. */
  static void none(MongoDatabase store) {
    store.getCollection("letters").deleteMany(new Document());
  }

  /** Puts the first events of the ledger among the dead letters of the register. */
  static void bySome(MongoDatabase store) {
    Document pointer = store.getCollection("projections").find(eq("_id", "register")).first();
    String group = "register." + (pointer == null ? 1 : pointer.get("generation"));
    int number = 0;
    for (Document commit :
        store
            .getCollection("ledger")
            .find()
            .sort(ascending("_id"))
            .limit(3)
            .into(new ArrayList<>())) {
      Document event = commit.getList("events", Document.class).getFirst();
      String key = event.getString("key");
      Document letter =
          new Document("_id", group + "/" + commit.get("_id"))
              .append("group", group)
              .append("sequence", key.substring(0, key.lastIndexOf('/')))
              .append("pos", commit.get("_id", 0L))
              .append("type", event.getString("type"))
              .append("enqueuedAt", Date.from(Instant.parse("2026-11-23T22:14:00Z")))
              .append("tried", number);
      if (number > 0) {
        letter
            .append("triedAt", Date.from(Instant.parse("2026-11-24T07:30:00Z")))
            .append("cause", "java.lang.IllegalArgumentException")
            .append("at", "at org.calmtrace.incident.register.Fold.on(Fold.java:57)");
      }
      number++;
      store
          .getCollection("letters")
          .replaceOne(eq("_id", letter.get("_id")), letter, new ReplaceOptions().upsert(true));
    }
  }
}
