package org.calmtrace.ledger.projections;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A batch leaves what its writes would leave one by one. */
class WritesIT {

  @AutoClose private final TestStore store = TestStore.fresh();

  private final MongoCollection<BsonDocument> one =
      store.database().getCollection("one", BsonDocument.class);
  private final MongoCollection<BsonDocument> batched =
      store.database().getCollection("batched", BsonDocument.class);

  @Test
  void aBatchLeavesWhatItsWritesWouldLeaveOneByOne() {
    Random random = new Random(11);
    long position = 0;
    int sent = 0;
    int asked = 0;
    for (int round = 0; round < 40; round++) {
      List<WriteModel<BsonDocument>> batch = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        batch.add(write(random.nextInt(8), random.nextInt(4), position++));
      }
      if (random.nextInt(4) == 0) {
        position -= 20; // a crash brings the end of it again
      }
      one.bulkWrite(batch);
      Writes writes = new Writes();
      writes.addAll(batch);
      asked += batch.size();
      sent += writes.size();
      writes.flush(batched);
      assertThat(all(batched)).isEqualTo(all(one));
    }
    assertThat(sent).isLessThan(asked * 4 / 5);
  }

  private static WriteModel<BsonDocument> write(int number, int kind, long position) {
    String id = "d" + number;
    BsonDocument row = new BsonDocument("pos", new BsonInt64(position));
    if (kind == 0) {
      return new UpdateOneModel<>(
          eq("_id", id), new BsonDocument("$setOnInsert", row), new UpdateOptions().upsert(true));
    }
    if (kind == 1) {
      return new UpdateOneModel<>(
          and(eq("_id", id), lt("pos", position)),
          new BsonDocument("$set", row.append("touched", new BsonInt32(number))));
    }
    row.append("_id", new BsonString(id));
    return new ReplaceOneModel<>(and(eq("_id", id), lt("pos", position)), row);
  }

  private static List<BsonDocument> all(MongoCollection<BsonDocument> collection) {
    return collection
        .find()
        .sort(new BsonDocument("_id", new BsonInt32(1)))
        .into(new ArrayList<>());
  }
}
