package org.calmtrace.ledger.store;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The collection {@code ledger} on a MongoDB-speaking server. */
final class MongoCommitStore implements CommitStore {

  static final String COLLECTION = "ledger";

  /** Large enough to hide round trips, small enough to hold in memory twice. */
  private static final int SCAN_BATCH = 1000;

  private static final InsertManyOptions ORDERED = new InsertManyOptions().ordered(true);

  private final MongoCollection<Commit> commits;

  /** The same, read without the tree. */
  private final MongoCollection<Commit> replayed;

  private final MongoCollection<BsonDocument> positions;

  MongoCommitStore(MongoDatabase database) {
    commits = collection(database, true);
    replayed = collection(database, false);
    positions = database.getCollection(COLLECTION, BsonDocument.class);
    // Their names are what a server quotes in a duplicate-key error.
    commits.createIndex(
        Indexes.ascending("events.key"), new IndexOptions().unique(true).name("events.key_1"));
    commits.createIndex(
        Indexes.ascending("events.id"), new IndexOptions().unique(true).name("events.id_1"));
  }

  private static MongoCollection<Commit> collection(MongoDatabase database, boolean readsTree) {
    return database
        .getCollection(COLLECTION, Commit.class)
        .withCodecRegistry(
            fromRegistries(fromCodecs(new CommitCodec(readsTree)), database.getCodecRegistry()));
  }

  @Override
  public void insert(List<Commit> batch) {
    commits.insertMany(batch, ORDERED);
  }

  @Override
  public void insert(Commit commit, Duration atMost) {
    commits
        .withTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
        .insertMany(List.of(commit), ORDERED);
  }

  @Override
  public List<Commit> beginningIn(long from, long to) {
    return ordered(commits, in("_id", LongStream.range(from, to).boxed().toList()));
  }

  @Override
  public List<Commit> holdingKeys(Collection<String> keys) {
    return ordered(replayed, in("events.key", keys));
  }

  @Override
  public List<Commit> holdingIds(Collection<String> ids) {
    return ordered(replayed, in("events.id", ids));
  }

  /** Sorted here, not there: the answers are few. */
  private static List<Commit> ordered(MongoCollection<Commit> collection, Bson filter) {
    TreeMap<Long, Commit> byPosition = new TreeMap<>();
    for (Commit commit : collection.find(filter).batchSize(SCAN_BATCH)) {
      byPosition.put(commit.position(), commit);
    }
    return List.copyOf(byPosition.values());
  }

  @Override
  public OptionalLong highestIn(long from, long to) {
    long highest = -1;
    for (BsonDocument found :
        positions
            .find(in("_id", LongStream.range(from, to).boxed().toList()))
            .projection(Projections.include("_id"))) {
      highest = Math.max(highest, found.getNumber("_id").longValue());
    }
    return highest < 0 ? OptionalLong.empty() : OptionalLong.of(highest);
  }

  @Override
  public Optional<Commit> firstWithEventAt(Instant time) {
    return Optional.ofNullable(
        commits.find(gte("events.ts", time)).sort(ascending("_id")).limit(1).first());
  }

  @Override
  public MongoCursor<Commit> scan(long from) {
    return replayed.find(gte("_id", from)).sort(ascending("_id")).batchSize(SCAN_BATCH).cursor();
  }
}
