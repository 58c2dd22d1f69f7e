package org.calmtrace.demo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.BsonDocument;

/** Remembers in the database how far the year has been sent, so that a restart goes on there. */
final class YearMark {

  private static final String ID = "year";
  private static final String SENT = "sent";
  private static final String DONE = "done";

  private final MongoCollection<BsonDocument> documents;

  YearMark(MongoDatabase database) {
    this.documents = database.getCollection("demo", BsonDocument.class);
  }

  /** So many entries are known to be recorded; a few more may be. */
  int sent() {
    BsonDocument mark = documents.find(eq("_id", ID)).first();
    return mark == null ? 0 : mark.getInt32(SENT).getValue();
  }

  boolean isDone() {
    BsonDocument mark = documents.find(eq("_id", ID)).first();
    return mark != null && mark.getBoolean(DONE).getValue();
  }

  void reached(int sent) {
    put(sent, false);
  }

  void done(int sent) {
    put(sent, true);
  }

  private void put(int sent, boolean done) {
    documents.updateOne(
        eq("_id", ID),
        Updates.combine(Updates.set(SENT, sent), Updates.set(DONE, done)),
        new UpdateOptions().upsert(true));
  }
}
