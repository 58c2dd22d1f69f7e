package org.calmtrace.ledger.projections;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.calmtrace.ledger.Change;
import org.calmtrace.ledger.Projection;
import org.calmtrace.ledger.RecordedEvent;
import org.calmtrace.ledger.store.RecordedEvents;
import org.jspecify.annotations.Nullable;

/**
 * Feeds one projection and writes in bulk. An event that cannot be understood fails alone and goes
 * to the dead letters; a write that fails fails the batch, which is tried again.
 */
final class ProjectionHandler implements EventMessageHandler {

  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  private final Projection projection;
  private final Collections collections;
  private final RecordedEvents recordings;
  private final Progress progress;
  private final ReentrantLock turn;
  private final String pending;

  ProjectionHandler(
      Projection projection,
      Collections collections,
      RecordedEvents recordings,
      Progress progress,
      ReentrantLock turn) {
    this.projection = projection;
    this.collections = collections;
    this.recordings = recordings;
    this.progress = progress;
    this.turn = turn;
    this.pending = "calmtrace.projection." + projection.name();
  }

  @Override
  public @Nullable Object handle(EventMessage<?> message) {
    RecordedEvent<?> event = recordings.of(message);
    List<Change> changes = projection.on(event).stream().map(ProjectionHandler::made).toList();
    UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
    if (unitOfWork instanceof BatchingUnitOfWork<?>) {
      unitOfWork.<Writes>getOrComputeResource(pending, key -> new Writes()).addAll(changes);
      unitOfWork.afterCommit(done -> progress.passed(event.position()));
    } else {
      Writes alone = new Writes(); // a dead letter that is tried again
      alone.addAll(changes);
      write(alone);
    }
    return null;
  }

  /**
   * Runs around each event of a batch, inside the processor's own interceptor: after the last one
   * all is written, and only then the token is stored. A crash in between brings the batch again.
   */
  @Nullable Object writeAfterLast(
      UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    if (unitOfWork instanceof BatchingUnitOfWork<?>) {
      unitOfWork.getOrComputeResource(pending + ".turn", key -> takeTurn(unitOfWork));
    }
    Object result = chain.proceed();
    if (unitOfWork instanceof BatchingUnitOfWork<?> batch && batch.isLastMessage()) {
      Writes writes = unitOfWork.getResource(pending);
      if (writes != null) {
        write(writes);
      }
    }
    return result;
  }

  /** What cannot be made shall fail with its own event, not with the batch. */
  static Change made(Change change) {
    return switch (change) {
      case Change.Write write -> write;
      case Change.Put put -> put.made();
    };
  }

  private void write(Writes writes) {
    Writes.send(writes.again(), collections.live(projection.name()));
  }

  /** From before the first event until all is written: no dead letter is tried meanwhile. */
  private ReentrantLock takeTurn(UnitOfWork<?> batch) {
    turn.lock();
    long began = System.nanoTime();
    batch.onCleanup(
        done -> {
          turn.unlock();
          letMoreGather(System.nanoTime() - began);
        });
    return turn;
  }

  /** A busy projection works a quarter of the time, on batches that are the larger for it. */
  private static void letMoreGather(long worked) {
    LockSupport.parkNanos(Math.min(3 * worked, LONGEST_PAUSE));
  }
}
