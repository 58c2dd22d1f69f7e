package org.calmtrace.ledger.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place of a process where events get their positions. Whoever is alone sends its commit
 * itself; where more come at once, a thread takes all that wait and writes them with one ordered
 * insert (group commit).
 */
final class Appender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

  /** Commits and bytes sent at once: far below the limits of any server. */
  private static final int MAX_BATCH = 256;

  private static final long MAX_BATCH_WEIGHT = 8_000_000;

  /**
   * How long a batch waits for the callers of the batch before, who are on their way back. Without
   * it two half-full batches take turns.
   */
  private static final long LINGER_NANOS = 300_000;

  /**
   * Characters of a commit that a caller may send itself: they fit the buffers on the way. Nothing
   * ends the wait of whoever sends more to a server that does not read.
   */
  private static final long ALONE_WEIGHT = 12_000;

  private static final PendingCommit STOP = new PendingCommit(List.of());

  private final LossWatch losses;
  private final CommitWriter writer;
  private final Duration patience;
  private final LinkedBlockingQueue<PendingCommit> queue = new LinkedBlockingQueue<>();

  /** Held by whoever writes. */
  private final Semaphore turn = new Semaphore(1);

  private final Thread thread;

  /** Nothing new is taken. */
  private volatile boolean closed;

  /** What is not settled yet will not be by this process. */
  private volatile boolean closing;

  /** How many were last written together by the thread. */
  private volatile int lastBatch = 1;

  /**
   * @param patience how long a caller waits for an answer before it is told that there is none
   * @throws DamagedLedgerException if the last commit contradicts itself
   */
  Appender(CommitStore store, CommitMaker maker, LossWatch losses, Duration patience) {
    this.losses = losses;
    this.writer = new CommitWriter(store, losses, maker, new Settler(store, losses, () -> closing));
    this.patience = patience;
    thread = Thread.ofPlatform().name("ledger-appender").daemon().start(this::run);
  }

  /**
   * Stores the events as one commit and returns the position of the first, once they are durable.
   *
   * @throws DuplicateKeyException if an aggregate's version or an identifier is taken
   * @throws LedgerUnavailableException if the outcome is not known in time, or if the store has
   *     lost what this process stored
   */
  long append(List<EventDraft> events) {
    if (closed) {
      throw LedgerUnavailableException.closing();
    }
    losses.requireNothingLost();
    PendingCommit pending = new PendingCommit(events);
    if (!appendAlone(pending)) {
      queue.add(pending);
      if (!thread.isAlive()) {
        throw LedgerUnavailableException.closing();
      }
    }
    return pending.await(patience);
  }

  /**
   * Through the thread and back would take a fifth of an insert's time. Where there are others, it
   * is well spent: they go together.
   *
   * @return whether it is done; if not, the thread is to do it
   */
  private boolean appendAlone(PendingCommit pending) {
    boolean others = lastBatch > 1 || !queue.isEmpty() || turn.hasQueuedThreads();
    if (others || pending.weight() > ALONE_WEIGHT || !turn.tryAcquire()) {
      return false;
    }
    try {
      // The other half is for the thread, if the answer was lost.
      return !closed && writer.writeAlone(pending, patience.dividedBy(2));
    } catch (RuntimeException | Error e) {
      pending.failed(e);
      return true;
    } finally {
      turn.release();
    }
  }

  /** The position that the next event gets, as far as this process knows. */
  long next() {
    return writer.next();
  }

  /** What this process stored last. */
  RecentCommits recent() {
    return writer.recent();
  }

  RecentLeaves recentLeaves() {
    return writer.recentLeaves();
  }

  AppendCounts counts() {
    return writer.counts();
  }

  int waiting() {
    return queue.size();
  }

  private void run() {
    boolean last = false;
    while (!last) {
      List<PendingCommit> batch = new ArrayList<>();
      batch.add(first());
      turn.acquireUninterruptibly();
      try {
        gather(batch);
        last = batch.remove(STOP);
        writer.write(batch);
      } catch (LedgerUnavailableException e) {
        LOG.error("An append failed: {}", e.getMessage());
        fail(batch, e);
      } catch (RuntimeException | Error e) {
        // An error too: without this thread nobody would be answered any more.
        LOG.error("An append failed", e);
        fail(batch, e);
      } finally {
        turn.release();
      }
    }
    fail(queue, LedgerUnavailableException.closing());
  }

  private static void fail(Collection<PendingCommit> all, Throwable cause) {
    all.forEach(pending -> pending.failed(cause));
  }

  private PendingCommit first() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      return STOP; // nobody interrupts this thread but to end it
    }
  }

  /** Those who wait as well, and those who are on their way back. */
  private void gather(List<PendingCommit> batch) {
    long weight = batch.getFirst().weight();
    long lingerUntil = 0;
    while (batch.size() < MAX_BATCH && weight < MAX_BATCH_WEIGHT) {
      PendingCommit next = queue.poll();
      if (next == null && batch.size() < lastBatch) {
        lingerUntil = lingerUntil == 0 ? System.nanoTime() + LINGER_NANOS : lingerUntil;
        next = next(lingerUntil);
      }
      if (next == null) {
        break;
      }
      batch.add(next);
      weight += next.weight();
    }
    lastBatch = batch.size();
  }

  private @Nullable PendingCommit next(long until) {
    try {
      return queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return STOP;
    }
  }

  /** Finishes what waits, then ends; what cannot be settled now is told to its callers. */
  @Override
  public void close() {
    closed = true;
    queue.add(STOP);
    try {
      thread.join(patience);
      closing = true;
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      closing = true;
      Thread.currentThread().interrupt();
    }
  }
}
