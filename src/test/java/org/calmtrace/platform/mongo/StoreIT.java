package org.calmtrace.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Calmtrace asks of any server it stands on; passes on each of them. */
class StoreIT {

  private static final int DUPLICATE_KEY = 11000;

  @AutoClose private final TestStore store = TestStore.fresh();
  private final MongoCollection<Document> commits = store.database().getCollection("commits");

  @BeforeEach
  void uniqueKeysInsideAnArray() {
    commits.createIndex(new Document("events.key", 1), new IndexOptions().unique(true));
  }

  @Test
  void aUniqueKeyInsideAnArrayIsTakenOnceOverAllDocuments() {
    commits.insertOne(commit(1, "a/0", "a/1"));

    var refused =
        catchThrowableOfType(
            MongoWriteException.class, () -> commits.insertOne(commit(3, "b/0", "a/1")));

    assertThat(refused.getError().getCode()).isEqualTo(DUPLICATE_KEY);
    assertThat(commits.countDocuments()).isEqualTo(1);
  }

  @Test
  void anOrderedInsertStopsAtTheFirstErrorAndSaysWhere() {
    commits.insertOne(commit(3, "c/0"));

    var refused =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                commits.insertMany(
                    List.of(commit(1, "a/0"), commit(2, "b/0"), commit(3, "d/0"), commit(4, "e/0")),
                    new InsertManyOptions().ordered(true)));

    assertThat(refused.getWriteErrors()).hasSize(1);
    assertThat(refused.getWriteErrors().getFirst().getIndex()).isEqualTo(2);
    assertThat(refused.getWriteErrors().getFirst().getCode()).isEqualTo(DUPLICATE_KEY);
    assertThat(ids(commits.find().sort(ascending("_id")).into(new ArrayList<>())))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void severalIdentifiersAreFoundAtOnce() {
    commits.insertMany(List.of(commit(1, "a/0"), commit(2, "b/0"), commit(3, "c/0")));

    assertThat(ids(commits.find(in("_id", 1L, 3L, 99L)).into(new ArrayList<>())))
        .containsExactlyInAnyOrder(1L, 3L);
  }

  @Test
  void severalKeysInsideArraysAreFoundAtOnce() {
    commits.insertMany(List.of(commit(1, "a/0", "a/1"), commit(3, "b/0"), commit(4, "c/0")));

    assertThat(
            ids(commits.find(in("events.key", "a/0", "a/1", "c/0", "x")).into(new ArrayList<>())))
        .as("a document once, whichever of its keys were asked for")
        .containsExactlyInAnyOrder(1L, 4L);
  }

  @Test
  void aLongRangeComesInOrderAndInSeveralBatches() {
    commits.insertMany(LongStream.range(0, 2_500).mapToObj(n -> commit(n, "k/" + n)).toList());

    var found =
        commits
            .find(gte("_id", 500L))
            .sort(ascending("_id"))
            .batchSize(300)
            .into(new ArrayList<>());

    assertThat(ids(found)).containsExactlyElementsOf(LongStream.range(500, 2_500).boxed().toList());
  }

  @Test
  void theLastIsFoundFromTheEnd() {
    commits.insertMany(LongStream.range(0, 300).mapToObj(n -> commit(n, "k/" + n)).toList());

    assertThat(ids(commits.find().sort(descending("_id")).limit(2).into(new ArrayList<>())))
        .containsExactly(299L, 298L);
  }

  @Test
  void aBulkOfUpsertsIsAppliedInOrder() {
    MongoCollection<Document> rows = store.database().getCollection("rows");
    var upsert = new UpdateOptions().upsert(true);

    BulkWriteResult result =
        rows.bulkWrite(
            List.of(
                new UpdateOneModel<>(eq("_id", "x"), set("state", "open"), upsert),
                new UpdateOneModel<>(eq("_id", "x"), set("state", "resolved"), upsert),
                new UpdateOneModel<>(eq("_id", "y"), inc("count", 2), upsert)));

    assertThat(result.getUpserts()).hasSize(2);
    assertThat(rows.find(eq("_id", "x")).first()).containsEntry("state", "resolved");
    assertThat(rows.find(eq("_id", "y")).first()).containsEntry("count", 2);
  }

  @Test
  void anUpdateOfWhatIsPastThePositionTouchesNothing() {
    MongoCollection<Document> rows = store.database().getCollection("rows");
    rows.insertOne(new Document("_id", "x").append("pos", 7L));

    var result = rows.updateOne(and(eq("_id", "x"), lt("pos", 7L)), set("pos", 7L));

    assertThat(result.getMatchedCount()).isZero();
  }

  @Test
  void oneDocumentIsChangedAndAnsweredInOneStep() {
    MongoCollection<Document> rows = store.database().getCollection("rows");
    rows.insertOne(new Document("_id", "token").append("owner", "a").append("at", 1L));

    Document before =
        rows.findOneAndUpdate(and(eq("_id", "token"), eq("owner", "a")), set("owner", "b"));
    Document nobody =
        rows.findOneAndUpdate(and(eq("_id", "token"), eq("owner", "a")), set("owner", "c"));

    assertThat(before).containsEntry("owner", "a");
    assertThat(nobody).isNull();
    assertThat(rows.find(eq("_id", "token")).first()).containsEntry("owner", "b");
  }

  @Test
  void rowsAreSortedByAnotherFieldAndOnlySomeFieldsCome() {
    MongoCollection<Document> rows = store.database().getCollection("rows");
    rows.insertMany(
        List.of(
            new Document("_id", "a").append("at", 2).append("state", "open"),
            new Document("_id", "b").append("at", 3).append("state", "open"),
            new Document("_id", "c").append("at", 1).append("state", "resolved"),
            new Document("_id", "d").append("at", 1).append("state", "open")));

    var found =
        rows.find(eq("state", "open"))
            .sort(descending("at"))
            .limit(2)
            .projection(include("at"))
            .into(new ArrayList<>());

    assertThat(found)
        .containsExactly(
            new Document("_id", "b").append("at", 3), new Document("_id", "a").append("at", 2));
  }

  @Test
  void whatIsRemovedIsGoneAndItsKeyIsFree() {
    commits.insertMany(List.of(commit(1, "a/0"), commit(2, "b/0"), commit(3, "c/0")));

    assertThat(commits.deleteMany(gte("_id", 2L)).getDeletedCount()).isEqualTo(2);
    commits.insertOne(commit(4, "b/0"));

    assertThat(ids(commits.find().sort(descending("_id")).into(new ArrayList<>())))
        .containsExactly(4L, 1L);
  }

  @Test
  void aCollectionTakesThePlaceOfAnother() {
    commits.insertOne(commit(1, "a/0"));
    MongoCollection<Document> old = store.database().getCollection("old");
    old.insertOne(new Document("_id", 9L));
    var place = new MongoNamespace(store.database().getName(), "old");

    commits.renameCollection(place, new RenameCollectionOptions().dropTarget(true));

    assertThat(ids(old.find().into(new ArrayList<>()))).containsExactly(1L);
    assertThat(commits.countDocuments()).isZero();
    assertThat(
            catchThrowableOfType(MongoWriteException.class, () -> old.insertOne(commit(2, "a/0"))))
        .isNotNull();
  }

  @Test
  void aDroppedDatabaseLeavesNothing() {
    commits.insertOne(commit(1, "a/0"));

    store.database().drop();

    assertThat(commits.countDocuments()).isZero();
    commits.insertOne(commit(1, "a/0"));
  }

  @Test
  void bytesAndIdentifiersComeBackAsTheyWere() {
    UUID writer = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    byte[] leaf = {0, 1, -1, 127, -128};
    commits.insertOne(commit(1, "a/0").append("writer", writer).append("leaf", new Binary(leaf)));

    Document found = store.databaseOfAnotherClient().getCollection("commits").find().first();

    assertThat(found).containsEntry("writer", writer).containsEntry("leaf", new Binary(leaf));
  }

  private static Document commit(long id, String... keys) {
    List<Document> events = Arrays.stream(keys).map(k -> new Document("key", k)).toList();
    return new Document("_id", id).append("events", events);
  }

  private static List<Long> ids(List<Document> documents) {
    return documents.stream().map(d -> d.getLong("_id")).toList();
  }
}
