package org.calmtrace.ledger.checkpoint;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.calmtrace.ledger.note.SignedNote;

/**
 * Collection {@code checkpoints}: one document a checkpoint, under its size. That each names the
 * one before it, which a unique index lets only one do, makes of two processes that sign at the
 * same time one that has to look again.
 */
final class MongoCheckpointStore implements CheckpointStore {

  private static final String PREVIOUS = "prev";
  private static final String NOTE = "note";
  private static final String AT = "at";
  private static final int DUPLICATE_KEY = 11_000;

  private final MongoCollection<BsonDocument> checkpoints;

  MongoCheckpointStore(MongoDatabase database) {
    this.checkpoints = database.getCollection("checkpoints", BsonDocument.class);
    checkpoints.createIndex(Indexes.ascending(PREVIOUS), new IndexOptions().unique(true));
  }

  @Override
  public Optional<Kept> last() {
    return Optional.ofNullable(
            checkpoints.find(Filters.gte("_id", 0L)).sort(Sorts.descending("_id")).limit(1).first())
        .map(MongoCheckpointStore::kept);
  }

  @Override
  public Optional<Kept> atLeast(long size) {
    return from(size, 1).stream().findFirst();
  }

  @Override
  public List<Kept> from(long size, int atMost) {
    return checkpoints
        .find(Filters.gte("_id", size))
        .sort(Sorts.ascending("_id"))
        .limit(atMost)
        .map(MongoCheckpointStore::kept)
        .into(new ArrayList<>());
  }

  /** Anybody may have written it: what is not there is read as a note that nobody signed. */
  private static Kept kept(BsonDocument document) {
    BsonValue note = document.get(NOTE);
    BsonValue at = document.get(AT);
    return new Kept(
        document.getNumber("_id").longValue(),
        note != null && note.isString() ? note.asString().getValue() : "",
        Instant.ofEpochMilli(at != null && at.isDateTime() ? at.asDateTime().getValue() : 0));
  }

  @Override
  public boolean add(long size, long previous, SignedNote note, Instant at) {
    try {
      checkpoints.insertOne(
          new BsonDocument("_id", new BsonInt64(size))
              .append(PREVIOUS, new BsonInt64(previous))
              .append(NOTE, new BsonString(note.toString()))
              .append(AT, new BsonDateTime(at.toEpochMilli())));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCode() == DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void removeAbove(long size) {
    Bson above = Filters.gt("_id", size);
    checkpoints.deleteMany(above);
  }
}
