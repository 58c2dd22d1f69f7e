package org.calmtrace.ledger.projections;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.BsonDocument;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.store.RecordedEvents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rebuild: the whole ledger folded into a new collection, and how far that is. */
final class Rebuild {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  private static final int BATCH = 500;

  private final Projection projection;
  private final LedgerEngine engine;
  private final RecordedEvents recordings;
  private final MongoCollection<BsonDocument> target;

  private volatile ProjectionStatus.State state = ProjectionStatus.State.RUNNING;
  private volatile long position = -1;
  private volatile long skipped;
  private volatile @Nullable String problem;

  Rebuild(
      Projection projection,
      LedgerEngine engine,
      RecordedEvents recordings,
      MongoCollection<BsonDocument> target) {
    this.projection = projection;
    this.engine = engine;
    this.recordings = recordings;
    this.target = target;
  }

  ProjectionStatus.Rebuild status() {
    return new ProjectionStatus.Rebuild(state, position, skipped, problem);
  }

  boolean running() {
    return state == ProjectionStatus.State.RUNNING;
  }

  void switched() {
    state = ProjectionStatus.State.SWITCHED;
  }

  void failed(RuntimeException cause) {
    LOG.error("Rebuilding {} failed at position {}", projection.name(), position, cause);
    problem = cause.toString();
    state = ProjectionStatus.State.FAILED;
  }

  /** Folds from where this rebuild is up to and including {@code last}. */
  void foldTo(long last) {
    try (Stream<? extends TrackedEventMessage<?>> events =
        engine.readEvents(new GlobalSequenceTrackingToken(position), false)) {
      Iterator<? extends TrackedEventMessage<?>> iterator = events.iterator();
      List<WriteModel<BsonDocument>> writes = new ArrayList<>();
      long reached = position;
      while (reached < last && iterator.hasNext()) {
        RecordedEvent<?> event = recordings.of(iterator.next());
        writes.addAll(writesOf(event));
        reached = event.position();
        if (writes.size() >= BATCH) {
          write(writes);
          position = reached;
        }
      }
      write(writes);
      position = reached;
    }
  }

  private List<WriteModel<BsonDocument>> writesOf(RecordedEvent<?> event) {
    try {
      return projection.on(event);
    } catch (RuntimeException e) {
      // The live projection keeps such an event among its dead letters.
      LOG.warn("{} cannot take the event at {}", projection.name(), event.position(), e);
      skipped++;
      return List.of();
    }
  }

  private void write(List<WriteModel<BsonDocument>> writes) {
    if (!writes.isEmpty()) {
      target.bulkWrite(writes, ProjectionHandler.IN_ORDER);
      writes.clear();
    }
  }
}
