package org.calmtrace.ledger.projections;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.bson.BsonDocument;
import org.calmtrace.ledger.Change;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.ledger.RecordedEvent;
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

  /** So many events are held in memory at most: those of few documents are written late. */
  private static final int MOST_TAKEN = 2_000;

  private final Projection projection;
  private final LedgerEngine engine;
  private final RecordedEvents recordings;
  private final MongoCollection<BsonDocument> target;
  private final LetterQueue letters;
  private final Set<String> heldUp = new HashSet<>();
  private final Set<Long> aside = new HashSet<>();

  /** Events since the last write, and what they change. */
  private final List<Taken> taken = new ArrayList<>();

  private final Writes writes = new Writes();

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
    fold(List.of(this), last);
  }

  /** The same for several that are equally far: each event is read once. */
  static void fold(List<Rebuild> rebuilds, long last) {
    Rebuild first = rebuilds.getFirst();
    long reached = first.position;
    try (Stream<? extends TrackedEventMessage<?>> events =
        first.engine.readEvents(new GlobalSequenceTrackingToken(reached), false)) {
      Iterator<? extends TrackedEventMessage<?>> iterator = events.iterator();
      while (reached < last && iterator.hasNext()) {
        Taken event = new Taken(iterator.next(), first.recordings);
        reached = event.position();
        rebuilds.forEach(rebuild -> rebuild.take(event));
      }
    }
    rebuilds.forEach(Rebuild::flush);
  }

  private void take(Taken event) {
    taken.add(event);
    writes.addAll(changesOf(event, UnaryOperator.identity()));
    if (writes.size() >= BATCH || taken.size() >= MOST_TAKEN) {
      flush();
    }
  }

  private void flush() {
    if (!taken.isEmpty()) {
      Writes.send(models(), target);
      position = taken.getLast().position();
      taken.clear();
      writes.clear();
    }
  }

  /**
   * Where a document cannot be made, one of the batch's events has to be found that is to blame.
   */
  private List<WriteModel<BsonDocument>> models() {
    try {
      return writes.anew();
    } catch (RuntimeException e) {
      Writes oneByOne = new Writes();
      taken.forEach(event -> oneByOne.addAll(changesOf(event, ProjectionHandler::made)));
      return oneByOne.anew();
    }
  }

  /** As the live projection does: what it cannot understand holds up the rest of its aggregate. */
  private List<Change> changesOf(Taken event, UnaryOperator<Change> look) {
    String aggregate = event.aggregate();
    if (heldUp.contains(aggregate)) {
      setAside(new GenericDeadLetter<>(aggregate, event.message), event);
      return List.of();
    }
    try {
      return projection.on(event.recorded()).stream().map(look).toList();
    } catch (RuntimeException e) {
      if (StoreFailures.saysNothing(e)) {
        throw e;
      }
      ThrowableCause cause = WordlessCause.of(e);
      DeadLetterPolicy.report(projection.name(), event.message, cause);
      heldUp.add(aggregate);
      setAside(new GenericDeadLetter<>(aggregate, event.message, cause), event);
      return List.of();
    }
  }

  private void setAside(DeadLetter<EventMessage<?>> letter, Taken event) {
    letters.enqueue(event.aggregate(), letter);
    aside.add(event.position());
    skipped = aside.size();
  }

  /** An event, made out once for all projections that are rebuilt together. */
  private static final class Taken {

    private final TrackedEventMessage<?> message;
    private final RecordedEvents recordings;
    private @Nullable RecordedEvent<?> recorded;

    Taken(TrackedEventMessage<?> message, RecordedEvents recordings) {
      this.message = message;
      this.recordings = recordings;
    }

    long position() {
      return message.trackingToken().position().orElseThrow();
    }

    String aggregate() {
      return RecordedEvents.aggregateOf(message);
    }

    /** Throws again, for each projection, where it cannot be read. */
    RecordedEvent<?> recorded() {
      RecordedEvent<?> known = recorded;
      if (known == null) {
        known = recordings.of(message);
        recorded = known;
      }
      return known;
    }
  }
}
