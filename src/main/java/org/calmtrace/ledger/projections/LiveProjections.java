package org.calmtrace.ledger.projections;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.calmtrace.ledger.Projections;

/** Answers where projections are read and how far they are. */
final class LiveProjections implements Projections {

  /** How often a process asks the store about a projection that another one runs. */
  private static final Duration SLICE = Duration.ofMillis(50);

  private final Collections collections;
  private final StoredPositions stored;
  private final Map<String, Progress> progress = new ConcurrentHashMap<>();

  LiveProjections(Collections collections, StoredPositions stored) {
    this.collections = collections;
    this.stored = stored;
  }

  Progress progress(String projection) {
    return progress.computeIfAbsent(projection, name -> new Progress());
  }

  @Override
  public long position(String projection) {
    return Math.max(progress(projection).position(), stored.of(projection));
  }

  @Override
  public MongoCollection<BsonDocument> collection(String projection) {
    return collections.live(projection);
  }

  @Override
  public boolean await(String projection, long position, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!progress(projection).await(position, SLICE)) {
      if (stored.of(projection) >= position) {
        return true;
      }
      if (System.nanoTime() > deadline) {
        return false;
      }
    }
    return true;
  }
}
