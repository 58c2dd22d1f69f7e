package org.calmtrace.ledger.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The newest snapshot of each aggregate: a shortcut for loading, never a source of truth. */
final class SnapshotStore {

  private final MongoCollection<BsonDocument> snapshots;

  /**
   * Whether there was none when one was first looked for, nor made one here since: then loading
   * asks for none. Another process's first is found by this one after its next start; until then it
   * only reads more.
   */
  private volatile @Nullable Boolean none;

  SnapshotStore(MongoDatabase database) {
    snapshots = database.getCollection("snapshots", BsonDocument.class);
  }

  /** Keeps the snapshot unless a newer one is there. */
  void store(EventDraft snapshot) {
    found();
    BsonDocument document =
        new BsonDocument("_id", new BsonString(snapshot.aggregateId()))
            .append("id", new BsonString(snapshot.id()))
            .append("aggType", new BsonString(String.valueOf(snapshot.aggregateType())))
            .append("seq", new BsonInt64(snapshot.sequence()))
            .append("type", new BsonString(snapshot.type()))
            .append("rev", new BsonString(snapshot.revision()))
            .append("ts", new BsonDateTime(snapshot.timestamp().toEpochMilli()))
            .append("payload", new BsonString(snapshot.payload()))
            .append("meta", new BsonString(snapshot.meta()));
    try {
      snapshots.replaceOne(
          and(eq("_id", snapshot.aggregateId()), lt("seq", snapshot.sequence())),
          document,
          new ReplaceOptions().upsert(true));
    } catch (MongoWriteException e) {
      // A newer one is there: the filter missed it, so the upsert tried to add a second.
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  Optional<StoredEvent> find(String aggregateId) {
    if (isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(snapshots.find(eq("_id", aggregateId)).first())
        .map(SnapshotStore::event);
  }

  private boolean isEmpty() {
    if (none == null) {
      lookForAny();
    }
    return Boolean.TRUE.equals(none);
  }

  private synchronized void found() {
    none = false;
  }

  private synchronized void lookForAny() {
    if (none == null) {
      none = snapshots.find().first() == null;
    }
  }

  private static StoredEvent event(BsonDocument document) {
    return new StoredEvent(
        text(document, "id"),
        text(document, "type"),
        text(document, "rev"),
        text(document, "_id"),
        text(document, "aggType"),
        document.getNumber("seq").longValue(),
        Instant.ofEpochMilli(document.getDateTime("ts").getValue()),
        text(document, "payload"),
        text(document, "meta"),
        new byte[0],
        new byte[0]);
  }

  private static String text(BsonDocument document, String field) {
    BsonValue value = document.getString(field);
    return value.asString().getValue();
  }
}
