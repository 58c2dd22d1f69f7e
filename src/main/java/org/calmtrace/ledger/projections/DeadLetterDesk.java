package org.calmtrace.ledger.projections;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.calmtrace.ledger.DeadLetters;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/** Shows dead letters, and tries them again one aggregate at a time: in between the live go on. */
final class DeadLetterDesk implements DeadLetters {

  /** After this no further aggregate is begun; who wants the rest asks again. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** A batch that takes longer waits for a store that does not answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final StoredLetters letters;
  private final Collections collections;
  private final Rebuilds rebuilds;
  private final Processors processors;
  private final Turns turns;

  DeadLetterDesk(
      StoredLetters letters,
      Collections collections,
      Rebuilds rebuilds,
      Processors processors,
      Turns turns) {
    this.letters = letters;
    this.collections = collections;
    this.rebuilds = rebuilds;
    this.processors = processors;
    this.turns = turns;
  }

  @Override
  public Listing of(String projection) {
    rebuilds.requireKnown(projection);
    String group = collections.liveName(projection);
    List<StoredLetter> first = letters.list(group, MOST);
    return new Listing(
        projection, letters.count(group), first.stream().map(StoredLetter::shown).toList());
  }

  @Override
  public Retried retry(String projection, @Nullable String aggregateId) {
    rebuilds.requireNotRunning(projection);
    processors.running(projection);
    SequencedDeadLetterProcessor<EventMessage<?>> processor = processors.deadLetters(projection);
    Set<String> sequences =
        aggregateId == null
            ? letters.sequences(collections.liveName(projection))
            : Set.of(aggregateId);
    long deadline = System.nanoTime() + LONGEST.toNanos();
    long understood = 0;
    long failed = 0;
    for (String sequence : sequences) {
      if (System.nanoTime() > deadline) {
        break;
      }
      Tried tried = inTurn(projection, sequence, processor);
      understood += tried.understood;
      failed += tried.stopped ? 1 : 0;
    }
    return new Retried(understood, failed, letters.count(collections.liveName(projection)));
  }

  private Tried inTurn(
      String projection, String sequence, SequencedDeadLetterProcessor<EventMessage<?>> processor) {
    ReentrantLock turn = turns.of(projection);
    take(turn);
    try {
      String group = collections.liveName(projection);
      long before = letters.count(group, sequence);
      if (before == 0) {
        return new Tried(0, false);
      }
      boolean all = processor.process(new OfSequence(sequence));
      return new Tried(before - letters.count(group, sequence), !all);
    } finally {
      turn.unlock();
    }
  }

  private static void take(ReentrantLock turn) {
    try {
      if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw RefusedException.of(LedgerRefusal.STORE_UNAVAILABLE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RefusedException.of(LedgerRefusal.STORE_UNAVAILABLE);
    }
  }

  /** What became of one aggregate's letters, and whether one of them stopped the others. */
  private record Tried(long understood, boolean stopped) {}
}
