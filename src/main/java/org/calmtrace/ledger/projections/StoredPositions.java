package org.calmtrace.ledger.projections;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;

/**
 * The positions that the token store keeps, read without claiming them: for a process that does not
 * run the projection itself, and for one that has just started.
 */
final class StoredPositions {

  static final String COLLECTION = "trackingtokens";

  private final MongoCollection<BsonDocument> tokens;

  StoredPositions(MongoDatabase database) {
    tokens = database.getCollection(COLLECTION, BsonDocument.class);
  }

  /** Position of the last event that the projection has seen; -1 if none. */
  long of(String projection) {
    BsonDocument token = tokens.find(eq("processorName", projection)).first();
    if (token == null || !token.isString("token")) {
      return -1;
    }
    BsonDocument content = BsonDocument.parse(token.getString("token").getValue());
    return content.isNumber("globalIndex") ? content.getNumber("globalIndex").longValue() : -1;
  }
}
