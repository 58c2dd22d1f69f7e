package org.calmtrace.vault;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The collection of wrapped keys: {@code {_id: subject, key: binary, createdAt: date}}. */
final class WrappedKeys {

  private static final String KEY = "key";

  private final MongoCollection<BsonDocument> documents;

  /**
   * The client's guarantees carry this room: a key outlives the first text that it seals, because
   * every write is journaled by a majority before the text can be stored.
   */
  WrappedKeys(MongoDatabase database, String collection) {
    this.documents = database.getCollection(collection, BsonDocument.class);
  }

  Optional<byte[]> find(String subject) {
    return Optional.ofNullable(documents.find(eq("_id", subject)).first()).map(WrappedKeys::key);
  }

  Map<String, byte[]> findAll(Collection<String> subjects) {
    Map<String, byte[]> found = new HashMap<>();
    // One more than can come: with just as many a server would have to be asked for the end.
    for (BsonDocument document :
        documents.find(in("_id", subjects)).batchSize(subjects.size() + 1)) {
      found.put(document.getString("_id").getValue(), key(document));
    }
    return found;
  }

  /** Any one of them, to try a master key on; empty if there is none. */
  Optional<Map.Entry<String, byte[]>> any() {
    return Optional.ofNullable(documents.find().limit(1).first())
        .map(document -> Map.entry(document.getString("_id").getValue(), key(document)));
  }

  /**
   * Stores the key unless the subject has one, and answers the one that stands: of two processes
   * that make a key for the same subject, both go on with the first one's.
   */
  byte[] putIfAbsent(String subject, byte[] wrapped, Instant now) {
    try {
      documents.insertOne(
          new BsonDocument("_id", new BsonString(subject))
              .append(KEY, new BsonBinary(wrapped))
              .append("createdAt", new BsonDateTime(now.toEpochMilli())));
      return wrapped;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return find(subject).orElseThrow(() -> e);
    }
  }

  private static byte[] key(BsonDocument document) {
    return document.getBinary(KEY).getData();
  }
}
