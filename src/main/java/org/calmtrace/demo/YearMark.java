package org.calmtrace.demo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.BsonDocument;

/** Remembers in the database how far the year has been sent, so that a restart goes on there. */
final class YearMark {

  private static final String ID = "year";
  private static final String SENT = "sent";
  private static final String EDITION = "edition";
  private static final String DONE = "done";

  private final MongoCollection<BsonDocument> documents;

  YearMark(MongoDatabase database) {
    this.documents = database.getCollection("demo", BsonDocument.class);
  }

  /**
   * How far it is.
   *
   * @param sent so many entries are known to be recorded; a few more may be
   * @param edition of the year that was sent: another version tells another one
   * @param done whether nothing is left to send
   */
  record Reached(int sent, long edition, boolean done) {}

  Optional<Reached> reached() {
    return Optional.ofNullable(documents.find(eq("_id", ID)).first())
        .map(
            mark ->
                new Reached(
                    mark.getInt32(SENT).getValue(),
                    mark.getInt64(EDITION).getValue(),
                    mark.getBoolean(DONE).getValue()));
  }

  void put(Reached reached) {
    documents.updateOne(
        eq("_id", ID),
        Updates.combine(
            Updates.set(SENT, reached.sent()),
            Updates.set(EDITION, reached.edition()),
            Updates.set(DONE, reached.done())),
        new UpdateOptions().upsert(true));
  }
}
