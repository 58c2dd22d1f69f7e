package org.calmtrace.ledger.projections;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.bson.BsonDocument;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.store.RecordedEvents;
import org.calmtrace.ledger.store.StoreFailures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rebuild: the whole ledger folded into a new generation, and how far that is. */
final class Rebuild {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  private static final int BATCH = 500;

  private final Projection projection;
  private final LedgerEngine engine;
  private final RecordedEvents recordings;
  private final MongoCollection<BsonDocument> target;
  private final LetterQueue letters;
  private final Set<String> heldUp = new HashSet<>();

  private volatile ProjectionStatus.State state = ProjectionStatus.State.RUNNING;
  private volatile long position = -1;
  private volatile long skipped;
  private volatile @Nullable String problem;

  Rebuild(
      Projection projection,
      LedgerEngine engine,
      RecordedEvents recordings,
      MongoCollection<BsonDocument> target,
      LetterQueue letters) {
    this.projection = projection;
    this.engine = engine;
    this.recordings = recordings;
    this.target = target;
    this.letters = letters;
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
      Writes writes = new Writes();
      long reached = position;
      while (reached < last && iterator.hasNext()) {
        TrackedEventMessage<?> event = iterator.next();
        writes.addAll(writesOf(event));
        reached = positionOf(event);
        if (writes.size() >= BATCH) {
          writes.flush(target);
          position = reached;
        }
      }
      writes.flush(target);
      position = reached;
    }
  }

  /** As the live projection does: what it cannot understand holds up the rest of its aggregate. */
  private List<WriteModel<BsonDocument>> writesOf(TrackedEventMessage<?> event) {
    String aggregate = RecordedEvents.aggregateOf(event);
    if (heldUp.contains(aggregate)) {
      setAside(new GenericDeadLetter<>(aggregate, event), aggregate);
      return List.of();
    }
    try {
      return projection.on(recordings.of(event));
    } catch (RuntimeException e) {
      if (StoreFailures.saysNothing(e)) {
        throw e;
      }
      ThrowableCause cause = WordlessCause.of(e);
      DeadLetterPolicy.report(projection.name(), event, cause);
      heldUp.add(aggregate);
      setAside(new GenericDeadLetter<>(aggregate, event, cause), aggregate);
      return List.of();
    }
  }

  private void setAside(DeadLetter<EventMessage<?>> letter, String aggregate) {
    letters.enqueue(aggregate, letter);
    skipped++;
  }

  private static long positionOf(TrackedEventMessage<?> event) {
    return event.trackingToken().position().orElseThrow();
  }
}
