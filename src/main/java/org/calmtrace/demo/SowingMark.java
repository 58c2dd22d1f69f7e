package org.calmtrace.demo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Remembers in the database when the demonstration was sown: all invented times count from that
 * moment, so whoever sows again, after a crash or in a second process, sows the very same.
 */
final class SowingMark {

  private static final String ID = "people-and-places";
  private static final String DONE = "done";

  private final MongoCollection<BsonDocument> documents;

  SowingMark(MongoDatabase database) {
    this.documents = database.getCollection("demo", BsonDocument.class);
  }

  /** The moment to count from; empty if all has been sown already. */
  Optional<Instant> begin(Instant now) {
    BsonDocument mark = mark(now);
    return mark.getBoolean(DONE).getValue() ? Optional.empty() : Optional.of(sown(mark));
  }

  /** The moment to count from, also after all has been sown. */
  Instant moment(Instant now) {
    return sown(mark(now));
  }

  private BsonDocument mark(Instant now) {
    BsonDocument mark = documents.find(eq("_id", ID)).first();
    return mark == null ? put(now.truncatedTo(ChronoUnit.MILLIS)) : mark;
  }

  private static Instant sown(BsonDocument mark) {
    return Instant.ofEpochMilli(mark.getDateTime("sown").getValue());
  }

  void done() {
    documents.updateOne(eq("_id", ID), Updates.set(DONE, true));
  }

  private BsonDocument put(Instant now) {
    BsonDocument ours =
        new BsonDocument("_id", new BsonString(ID))
            .append("sown", new BsonDateTime(now.toEpochMilli()))
            .append(DONE, BsonBoolean.FALSE);
    try {
      documents.insertOne(ours);
      return ours;
    } catch (MongoWriteException e) {
      BsonDocument first = documents.find(eq("_id", ID)).first();
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY || first == null) {
        throw e;
      }
      return first;
    }
  }
}
