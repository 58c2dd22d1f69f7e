package org.calmtrace.ledger.projections;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.BsonDocument;
import org.calmtrace.ledger.Change;

/** Writes what a projection answers, as the live processor does. */
public final class Written {

  private Written() {}

  public static void to(MongoCollection<BsonDocument> target, List<Change> changes) {
    Writes writes = new Writes();
    writes.addAll(changes);
    Writes.send(writes.again(), target);
  }
}
