package org.calmtrace.ledger.projections;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.bson.BsonDocument;
import org.calmtrace.ledger.Change;
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

  private static final int BATCH = 2_000;

  /** So many events are held in memory at most: those of few documents are written late. */
  private static final int MOST_TAKEN = 10_000;

  private final Projection projection;
  private final LedgerEngine engine;
  private final RecordedEvents recordings;
  private final MongoCollection<BsonDocument> target;
  private final LetterQueue letters;
  private final Set<String> heldUp = new HashSet<>();
  private final Set<Long> aside = new HashSet<>();

  /** Events since the last write, and what they change. */
  private final List<ReadAhead.Read> taken = new ArrayList<>();

  private final Writes writes = new Writes();

  private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

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

  void failed(Throwable cause) {
    LOG.error("Rebuilding {} failed at position {}", projection.name(), position, cause);
    problem = cause.toString();
    state = ProjectionStatus.State.FAILED;
  }

  /** Folds from where this rebuild is up to and including {@code last}. */
  void foldTo(long last) {
    fold(List.of(this), last);
  }

  /**
   * The same for several that are equally far: each event is read once, ahead of them, on another
   * thread, and each writes what it has made while it goes on.
   */
  static void fold(List<Rebuild> rebuilds, long last) {
    Rebuild first = rebuilds.getFirst();
    TrackingToken reached = new GlobalSequenceTrackingToken(first.position);
    try (ReadAhead events =
            new ReadAhead(() -> first.engine.readEvents(reached, false), first.recordings, last);
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<ReadAhead.Read> some = events.next(); !some.isEmpty(); some = events.next()) {
        for (ReadAhead.Read event : some) {
          rebuilds.forEach(rebuild -> rebuild.take(event, writers));
        }
      }
      rebuilds.forEach(rebuild -> rebuild.flush(writers));
      rebuilds.forEach(Rebuild::awaitWritten);
    }
  }

  private void take(ReadAhead.Read event, Executor writers) {
    taken.add(event);
    writes.addAll(changesOf(event, UnaryOperator.identity()));
    if (writes.size() >= BATCH || taken.size() >= MOST_TAKEN) {
      flush(writers);
    }
  }

  /** What is written waits for what was written before, and nothing waits for it but the next. */
  private void flush(Executor writers) {
    if (!taken.isEmpty()) {
      List<WriteModel<BsonDocument>> models = models();
      long reached = taken.getLast().position();
      taken.clear();
      writes.clear();
      awaitWritten();
      written =
          CompletableFuture.runAsync(
              () -> {
                Writes.send(models, target);
                position = reached;
              },
              writers);
    }
  }

  private void awaitWritten() {
    try {
      written.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
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
  private List<Change> changesOf(ReadAhead.Read event, UnaryOperator<Change> look) {
    String aggregate = event.aggregate();
    if (heldUp.contains(aggregate)) {
      setAside(new GenericDeadLetter<>(aggregate, event.message()), event);
      return List.of();
    }
    try {
      return projection.on(event.recorded()).stream().map(look).toList();
    } catch (RuntimeException e) {
      if (StoreFailures.saysNothing(e)) {
        throw e;
      }
      ThrowableCause cause = WordlessCause.of(e);
      DeadLetterPolicy.report(projection.name(), event.message(), cause);
      heldUp.add(aggregate);
      setAside(new GenericDeadLetter<>(aggregate, event.message(), cause), event);
      return List.of();
    }
  }

  private void setAside(DeadLetter<EventMessage<?>> letter, ReadAhead.Read event) {
    letters.enqueue(event.aggregate(), letter);
    aside.add(event.position());
    skipped = aside.size();
  }
}
