package org.calmtrace.ledger.check;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

/** What the check asks the database: documents as they are stored, and nothing is ever written. */
final class StoredLedger {

  private static final String LEDGER = "ledger";
  private static final String TILES = "tiles";
  private static final String CHECKPOINTS = "checkpoints";

  /** Large enough to hide round trips, small enough that little is read in vain. */
  private static final int BATCH = 500;

  private final MongoDatabase database;
  private final MongoCollection<RawBsonDocument> commits;

  StoredLedger(MongoDatabase database) {
    this.database = database;
    this.commits = database.getCollection(LEDGER, RawBsonDocument.class);
  }

  /** All documents, by {@code _id}: also those whose {@code _id} is no number. */
  MongoCursor<RawBsonDocument> all() {
    return ordered(commits.find());
  }

  /** All that are numbered from here on. */
  MongoCursor<RawBsonDocument> from(long position) {
    return ordered(commits.find(gte("_id", position)));
  }

  private static MongoCursor<RawBsonDocument> ordered(FindIterable<RawBsonDocument> found) {
    return found.sort(ascending("_id")).batchSize(BATCH).cursor();
  }

  /** The last documents that are numbered up to this position, the last one first. */
  List<RawBsonDocument> lastUpTo(long position, int most) {
    return commits
        .find(new BsonDocument("_id", between(0, position)))
        .sort(descending("_id"))
        .limit(most)
        .into(new ArrayList<>());
  }

  private static BsonDocument between(long from, long to) {
    return new BsonDocument("$gte", new BsonInt64(from)).append("$lte", new BsonInt64(to));
  }

  /** The last of all documents, also of those that are not numbered. */
  Optional<RawBsonDocument> last() {
    return last(commits);
  }

  private static Optional<RawBsonDocument> last(MongoCollection<RawBsonDocument> all) {
    return Optional.ofNullable(all.find().sort(descending("_id")).limit(1).first());
  }

  /** Documents that hold one of these values in {@code events.<field>}: position, keys, ids. */
  List<RawBsonDocument> holding(String field, Collection<String> values) {
    return commits
        .find(in("events." + field, values))
        .projection(Projections.include("events." + field))
        .batchSize(values.size())
        .into(new ArrayList<>());
  }

  List<BsonDocument> indexes() {
    return commits.listIndexes(BsonDocument.class).into(new ArrayList<>());
  }

  Map<String, RawBsonDocument> tiles(Collection<String> paths) {
    Map<String, RawBsonDocument> found = new HashMap<>();
    for (RawBsonDocument tile : collection(TILES).find(in("_id", paths))) {
      if (tile.get("_id") instanceof BsonString path) {
        found.put(path.getValue(), tile);
      }
    }
    return found;
  }

  /** The {@code _id} of every document that should be a tile. */
  MongoCursor<RawBsonDocument> tileNames() {
    return collection(TILES)
        .find()
        .projection(Projections.include("_id"))
        .batchSize(BATCH)
        .cursor();
  }

  /** Checkpoints over more events than so many, the smallest first; all documents above -1. */
  MongoCursor<RawBsonDocument> checkpoints(long above) {
    MongoCollection<RawBsonDocument> all = collection(CHECKPOINTS);
    return ordered(above < 0 ? all.find() : all.find(gt("_id", above)));
  }

  /** The checkpoint over the most events, but no more than so many. */
  Optional<RawBsonDocument> lastCheckpoint(long most) {
    return Optional.ofNullable(
        collection(CHECKPOINTS)
            .find(new BsonDocument("_id", between(0, most)))
            .sort(descending("_id"))
            .limit(1)
            .first());
  }

  /** The last of all checkpoints, also of those that are not numbered. */
  Optional<RawBsonDocument> lastOfCheckpoints() {
    return last(collection(CHECKPOINTS));
  }

  boolean hasCheckpoint(long size) {
    return collection(CHECKPOINTS).find(eq("_id", size)).first() != null;
  }

  private MongoCollection<RawBsonDocument> collection(String name) {
    return database.getCollection(name, RawBsonDocument.class);
  }
}
