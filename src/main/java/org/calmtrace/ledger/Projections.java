package org.calmtrace.ledger;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import org.bson.BsonDocument;

/** Where the documents of a projection are read, and how far it has come. */
public interface Projections {

  /** The collection that readers of this projection use now (a rebuild may switch it). */
  MongoCollection<BsonDocument> collection(String projection);

  /** Position of the last event that the projection has seen, in whatever process; -1 if none. */
  long position(String projection);

  /**
   * Waits until the projection has passed {@code position}, so that people see what they just did.
   *
   * @return false if it had not after {@code atMost}
   */
  boolean await(String projection, long position, Duration atMost);
}
