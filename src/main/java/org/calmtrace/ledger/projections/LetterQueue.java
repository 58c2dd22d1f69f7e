package org.calmtrace.ledger.projections;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.store.RecordedEvents;

/**
 * Axon's queue of dead letters on the ledger: a letter is the position of an event, which is read
 * from there when it is tried again. So nothing is kept twice, an event that comes again after a
 * crash has one letter, and also one whose payload cannot be read can be put aside.
 *
 * <p>Each generation of a projection has letters of its own, so that a rebuild switches to its
 * documents and its letters at once.
 */
final class LetterQueue implements SequencedDeadLetterQueue<EventMessage<?>> {

  /** A projection that takes this many events for riddles stands still rather than go on. */
  static final int MOST = 10_000;

  private final Supplier<String> group;
  private final StoredLetters letters;
  private final LedgerEngine engine;
  private final RecordedEvents recordings;

  /** {@code group} names the generation that is meant now. */
  LetterQueue(
      Supplier<String> group,
      StoredLetters letters,
      LedgerEngine engine,
      RecordedEvents recordings) {
    this.group = group;
    this.letters = letters;
    this.engine = engine;
    this.recordings = recordings;
  }

  @Override
  public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
    if (isFull(sequence)) {
      throw new DeadLetterQueueOverflowException(
          group.get() + " has " + MOST + " dead letters; no more are taken");
    }
    Optional<Cause> cause = letter.cause();
    letters.add(
        new StoredLetter(
            group.get(),
            sequence.toString(),
            positionOf(letter),
            recordings.typeOf(letter.message()),
            letter.enqueuedAt(),
            cause.isPresent() ? letter.enqueuedAt() : null,
            cause.isPresent() ? 1 : 0,
            cause.orElse(null)));
  }

  /** An event of a batch that comes again is not held up by a letter behind it. */
  @Override
  public boolean enqueueIfPresent(
      Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> letterBuilder) {
    DeadLetter<? extends EventMessage<?>> letter = letterBuilder.get();
    boolean heldUp = letters.holdsUp(group.get(), sequence.toString(), positionOf(letter));
    if (heldUp) {
      enqueue(sequence, letter);
    }
    return heldUp;
  }

  @Override
  public void evict(DeadLetter<? extends EventMessage<?>> letter) {
    letters.remove(group.get(), positionOf(letter));
  }

  @Override
  public void requeue(
      DeadLetter<? extends EventMessage<?>> letter,
      UnaryOperator<DeadLetter<? extends EventMessage<?>>> letterUpdater)
      throws NoSuchDeadLetterException {
    DeadLetter<? extends EventMessage<?>> updated = letterUpdater.apply(letter).markTouched();
    Cause cause = updated.cause().orElseThrow();
    if (!letters.failedAgain(group.get(), positionOf(letter), cause, updated.lastTouched())) {
      throw new NoSuchDeadLetterException("No dead letter at " + positionOf(letter));
    }
  }

  @Override
  public boolean process(
      Predicate<DeadLetter<? extends EventMessage<?>>> sequenceFilter,
      Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
    if (sequenceFilter instanceof OfSequence one) {
      return processSequence(one.sequence(), task);
    }
    return letters.sequences(group.get()).stream()
        .filter(sequence -> first(sequence).filter(sequenceFilter).isPresent())
        .findFirst()
        .map(sequence -> processSequence(sequence, task))
        .orElse(false);
  }

  /**
   * The letters of one aggregate in order, up to the first that fails. A crash before a letter is
   * evicted brings it again, and its documents skip what they know.
   */
  private boolean processSequence(
      String sequence,
      Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
    Optional<DeadLetter<EventMessage<?>>> next = first(sequence);
    boolean any = next.isPresent();
    while (next.isPresent()) {
      DeadLetter<EventMessage<?>> letter = next.get();
      EnqueueDecision<EventMessage<?>> decision = task.apply(letter);
      if (decision.shouldEnqueue()) {
        requeue(
            letter, it -> decision.withDiagnostics(it).withCause(decision.enqueueCause().get()));
        return false;
      }
      evict(letter);
      next = first(sequence);
    }
    return any;
  }

  private Optional<DeadLetter<EventMessage<?>>> first(String sequence) {
    return letters.first(group.get(), sequence).map(this::restored);
  }

  private DeadLetter<EventMessage<?>> restored(StoredLetter letter) {
    return new GenericDeadLetter<>(
        letter.sequence(),
        eventAt(letter.position()),
        letter.cause(),
        letter.enqueuedAt(),
        letter.triedAt() == null ? letter.enqueuedAt() : letter.triedAt(),
        MetaData.emptyInstance());
  }

  private EventMessage<?> eventAt(long position) {
    try (Stream<? extends TrackedEventMessage<?>> events =
        engine.readEvents(new GlobalSequenceTrackingToken(position - 1), false)) {
      return events
          .findFirst()
          .filter(event -> positionOf(event) == position)
          .orElseThrow(() -> new IllegalStateException("No event at " + position));
    }
  }

  private static long positionOf(DeadLetter<? extends EventMessage<?>> letter) {
    return positionOf((TrackedEventMessage<?>) letter.message());
  }

  private static long positionOf(TrackedEventMessage<?> event) {
    return event.trackingToken().position().orElseThrow();
  }

  @Override
  public boolean contains(Object sequence) {
    return sequenceSize(sequence) > 0;
  }

  @Override
  public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
    return letters.list(group.get(), sequence.toString()).stream()
        .<DeadLetter<? extends EventMessage<?>>>map(this::restored)
        .toList();
  }

  @Override
  public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
    return letters.sequences(group.get()).stream().map(this::deadLetterSequence).toList();
  }

  @Override
  public boolean isFull(Object sequence) {
    return size() >= MOST;
  }

  @Override
  public long size() {
    return letters.count(group.get());
  }

  @Override
  public long sequenceSize(Object sequence) {
    return letters.count(group.get(), sequence.toString());
  }

  @Override
  public long amountOfSequences() {
    return letters.sequences(group.get()).size();
  }

  @Override
  public void clear() {
    letters.clear(group.get());
  }
}
