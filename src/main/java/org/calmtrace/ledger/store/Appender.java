package org.calmtrace.ledger.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.calmtrace.ledger.merkle.CompactRange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place of a process where events get their positions. It takes all callers that wait,
 * numbers and hashes their commits, and writes them with one ordered insert (group commit).
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

  private static final PendingCommit STOP = new PendingCommit(List.of());

  private final CommitStore store;
  private final LossWatch losses;
  private final Settler settler;
  private final RecentCommits recent = new RecentCommits();
  private final RecentLeaves recentLeaves = new RecentLeaves();
  private final CommitMaker maker;
  private final Duration patience;
  private final LinkedBlockingQueue<PendingCommit> queue = new LinkedBlockingQueue<>();
  private final Thread thread;

  /** The tree, and with its size the next position; written by the appender's thread only. */
  private volatile CompactRange tree = CompactRange.empty();

  /** Written by the appender's thread only. */
  private volatile AppendCounts counts = AppendCounts.NONE;

  /** Nothing new is taken. */
  private volatile boolean closed;

  /** What is not settled yet will not be by this process. */
  private volatile boolean closing;

  private int lastBatch = 1;

  /**
   * @param patience how long a caller waits for an answer before it is told that there is none
   * @throws DamagedLedgerException if the last commit contradicts itself
   */
  Appender(CommitStore store, CommitMaker maker, LossWatch losses, Duration patience) {
    this.store = store;
    this.losses = losses;
    this.settler = new Settler(store, losses, () -> closing);
    this.maker = maker;
    this.patience = patience;
    Head.last(store, 0).ifPresent(last -> tree = last.tree());
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
    queue.add(pending);
    return pending.await(patience);
  }

  /** The position that the next event gets, as far as this process knows. */
  long next() {
    return tree.size();
  }

  /** What this process stored last. */
  RecentCommits recent() {
    return recent;
  }

  RecentLeaves recentLeaves() {
    return recentLeaves;
  }

  AppendCounts counts() {
    return counts;
  }

  int waiting() {
    return queue.size();
  }

  private void run() {
    while (true) {
      List<PendingCommit> batch = take();
      boolean last = batch.remove(STOP);
      try {
        write(batch);
      } catch (LedgerUnavailableException e) {
        LOG.error("An append failed: {}", e.getMessage());
        batch.forEach(pending -> pending.failed(e));
      } catch (RuntimeException | Error e) {
        // An error too: without this thread nobody would be answered any more.
        LOG.error("An append failed", e);
        batch.forEach(pending -> pending.failed(e));
      }
      if (last) {
        queue.forEach(pending -> pending.failed(LedgerUnavailableException.closing()));
        return;
      }
    }
  }

  private List<PendingCommit> take() {
    List<PendingCommit> batch = new ArrayList<>();
    long weight = 0;
    long lingerUntil = 0;
    while (batch.size() < MAX_BATCH && weight < MAX_BATCH_WEIGHT) {
      PendingCommit next = queue.poll();
      if (next == null) {
        if (lingerUntil == 0 && !batch.isEmpty()) {
          lingerUntil = System.nanoTime() + LINGER_NANOS;
        }
        next = batch.size() >= lastBatch ? null : poll(batch.isEmpty(), lingerUntil);
        if (next == null && !batch.isEmpty()) {
          break;
        }
      }
      if (next != null) {
        batch.add(next);
        weight += next.weight();
      }
    }
    lastBatch = batch.size();
    return batch;
  }

  private @Nullable PendingCommit poll(boolean forever, long until) {
    try {
      return forever ? queue.take() : queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return STOP; // nobody but close() interrupts this thread
    }
  }

  private void write(List<PendingCommit> batch) {
    Deque<PendingCommit> left = new ArrayDeque<>();
    batch.stream().filter(pending -> !pending.abandoned()).forEach(left::add);
    while (!left.isEmpty()) {
      List<Commit> commits = number(left);
      Settlement settlement = settler.send(commits);
      counts = counts.plusBatch();
      for (Commit commit : commits.subList(0, settlement.stored())) {
        // Durable: from here on no crash loses it.
        tree = commit.tree();
        recent.add(commit);
        recentLeaves.add(commit);
        counts = counts.plus(commit);
        left.removeFirst().stored(commit.position());
      }
      switch (settlement) {
        case Settlement.Complete all -> {}
        case Settlement.PositionTaken taken -> catchUp();
        case Settlement.KeyTaken taken -> left.removeFirst().failed(taken.cause());
        case Settlement.Rejected rejected -> left.removeFirst().failed(rejected.cause());
      }
    }
  }

  /** Gives each commit its position, its leaves and the tree after it. */
  private List<Commit> number(Deque<PendingCommit> pending) {
    List<Commit> commits = new ArrayList<>(pending.size());
    CompactRange range = tree;
    for (PendingCommit next : pending) {
      Commit commit = maker.make(next.events(), range);
      range = commit.tree();
      commits.add(commit);
    }
    return commits;
  }

  /** Another process was faster: go on from where it left the ledger. */
  private void catchUp() {
    Head.last(store, tree.size())
        .ifPresentOrElse(
            last -> tree = last.tree(),
            () -> LockSupport.parkNanos(LINGER_NANOS)); // stands there, but not yet for readers
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
