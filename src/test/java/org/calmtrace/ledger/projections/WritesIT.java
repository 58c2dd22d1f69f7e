package org.calmtrace.ledger.projections;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.calmtrace.ledger.Change;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A batch leaves what its changes would leave one by one, however often a part comes again. */
class WritesIT {

  @AutoClose private final TestStore store = TestStore.fresh();

  private final MongoCollection<BsonDocument> one = collection("one");
  private final MongoCollection<BsonDocument> batched = collection("batched");
  private final MongoCollection<BsonDocument> anew = collection("anew");

  /** What happened, by position: the same whenever it comes. */
  private final List<Change> history = history();

  @Test
  void aBatchLeavesWhatItsChangesWouldLeaveOneByOne() {
    Random random = new Random(11);
    int from = 0;
    int asked = 0;
    int sent = 0;
    while (from < history.size()) {
      int to = Math.min(history.size(), from + 1 + random.nextInt(60));
      List<Change> batch = history.subList(from, to);
      batch.forEach(change -> Written.to(one, List.of(change)));
      Writes writes = new Writes();
      writes.addAll(batch);
      asked += batch.size();
      sent += writes.again().size();
      Writes.send(writes.again(), batched);
      assertThat(all(batched)).isEqualTo(all(one));
      // A crash brings the end of it again.
      from = random.nextInt(4) == 0 ? Math.max(0, to - 10) : to;
    }
    assertThat(sent).isLessThan(asked * 2 / 3);
  }

  @Test
  void builtAnewItIsTheSame() {
    history.forEach(change -> Written.to(one, List.of(change)));

    Writes writes = new Writes();
    for (int from = 0; from < history.size(); from += 70) {
      writes.addAll(history.subList(from, Math.min(history.size(), from + 70)));
      Writes.send(writes.anew(), anew);
      writes.clear();
    }

    assertThat(all(anew)).isEqualTo(all(one));
  }

  @Test
  void whatIsPutAgainInTheSameBatchIsNeverMade() {
    Writes writes = new Writes();
    for (int i = 0; i < 10; i++) {
      int version = i;
      writes.addAll(
          List.of(
              new Change.Put(
                  "d",
                  i,
                  i == 0,
                  () -> {
                    assertThat(version).isEqualTo(9);
                    return new BsonDocument("version", new BsonInt32(version));
                  })));
    }

    Writes.send(writes.again(), batched);

    assertThat(batched.find().first()).containsEntry("version", new BsonInt32(9));
  }

  /** Documents that are put whole, and sums that are added to. */
  private static List<Change> history() {
    Random random = new Random(7);
    List<Change> history = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (int position = 0; position < 800; position++) {
      boolean first = known.isEmpty() || random.nextInt(60) == 0;
      if (first) {
        known.add((random.nextInt(4) == 0 ? "sum" : "doc") + known.size());
      }
      String id = first ? known.getLast() : known.get(random.nextInt(known.size()));
      history.add(id.startsWith("sum") ? sum(id, position, first) : put(id, position, first));
    }
    return history;
  }

  private static Change put(String id, long position, boolean first) {
    return new Change.Put(
        id, position, first, () -> new BsonDocument("version", new BsonInt64(position * 3)));
  }

  private static Change sum(String id, long position, boolean first) {
    BsonInt64 at = new BsonInt64(position);
    return new Change.Write(
        first
            ? new UpdateOneModel<>(
                eq("_id", id),
                new BsonDocument(
                    "$setOnInsert", new BsonDocument("sum", new BsonInt32(1)).append("pos", at)),
                new UpdateOptions().upsert(true))
            : new UpdateOneModel<>(
                and(eq("_id", id), lt("pos", position)),
                new BsonDocument("$inc", new BsonDocument("sum", new BsonInt32(1)))
                    .append("$set", new BsonDocument("pos", at))));
  }

  private MongoCollection<BsonDocument> collection(String name) {
    return store.database().getCollection(name, BsonDocument.class);
  }

  private static List<BsonDocument> all(MongoCollection<BsonDocument> collection) {
    return collection
        .find()
        .sort(new BsonDocument("_id", new BsonInt32(1)))
        .into(new ArrayList<>());
  }
}
