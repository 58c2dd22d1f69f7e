package org.calmtrace.platform.mongo.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets writing commands run one at a time, and lets no answer out before what it rests on is on
 * disk. Commands that wait at the same time share one commit. A command whose sender does not ask
 * for that goes to disk with the next one that does, or soon after; never before what was written
 * before it.
 *
 * <p>Order of locks: {@link #settling}, then {@link #running}.
 */
final class CommitGate implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CommitGate.class);

  /** Nothing but us cleans the file: see {@link #cleanUp}. */
  private static final int COMMITS_BETWEEN_CLEANINGS = 100;

  private static final int WANTED_FILL_PERCENT = 70;

  /** Everybody waits meanwhile: little at a time. */
  private static final int MOST_BYTES_MOVED = 2 * 1024 * 1024;

  /** How long a command that nobody waits for stays off the disk. */
  private static final Executor SOON =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

  private final MVStore store;
  private final Executor soon;

  /** Held while a writing command changes the maps, and while they are frozen into a version. */
  private final Lock running = new ReentrantLock();

  /** Held from freezing a version until it is on disk, so the next cannot use space it freed. */
  private final Lock settling = new ReentrantLock();

  /** Writing commands begun so far; changed under {@link #running}. */
  private volatile long begun;

  /** The last of them whose sender waits for the disk; changed under {@link #running}. */
  private volatile long awaited;

  /** Whether somebody will soon bring to disk what nobody waits for. */
  private final AtomicBoolean planned = new AtomicBoolean();

  /** All writing commands up to this one are on disk; changed under {@link #settling}. */
  private volatile long durable;

  private volatile @Nullable RuntimeException broken;

  private volatile boolean closed;

  /** None at first: what a process left that was killed before its next cleaning is cleaned. */
  private int commitsUntilCleaning;

  CommitGate(MVStore store) {
    this(store, SOON);
  }

  /**
   * @param soon runs what it is given, a little later
   */
  CommitGate(MVStore store, Executor soon) {
    this.store = store;
    this.soon = soon;
  }

  /** The file can no longer be trusted to take what it is given; only a new start can tell. */
  static final class BrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenException(RuntimeException cause) {
      super("The embedded store could not write its file", cause);
    }
  }

  /** A command that failed may have changed something before it did: it settles as well. */
  <T> T write(Supplier<T> command) {
    refuseIfBroken();
    running.lock();
    long number = begun + 1;
    try {
      begun = number;
      awaited = number;
      return command.get();
    } finally {
      running.unlock();
      settle(number);
    }
  }

  /** For a sender that can make its change again: a crash may take it back, with all after it. */
  <T> T writeUnawaited(Supplier<T> command) {
    refuseIfBroken();
    running.lock();
    try {
      begun++;
      return command.get();
    } finally {
      running.unlock();
      if (planned.compareAndSet(false, true)) {
        soon.execute(this::settleRest);
      }
    }
  }

  private void settleRest() {
    planned.set(false);
    settling.lock();
    try {
      if (!closed && broken == null) {
        settle(begun);
      }
    } finally {
      settling.unlock();
    }
  }

  /** Brings to disk what nobody waited for; from here on only those who wait are served. */
  @Override
  public void close() {
    settleRest();
    closed = true;
  }

  /**
   * What it saw was begun before it ended. The pages it reads are not written over meanwhile,
   * however many commits go by.
   */
  <T> T read(Supplier<T> command) {
    refuseIfBroken();
    MVStore.TxCounter pages = store.registerVersionUsage();
    try {
      return command.get();
    } finally {
      store.deregisterVersionUsage(pages);
      settle(awaited);
    }
  }

  private void settle(long wanted) {
    if (durable >= wanted) {
      return;
    }
    settling.lock();
    try {
      if (durable < wanted) {
        refuseIfBroken();
        durable = commit();
      }
    } catch (BrokenException e) {
      throw e;
    } catch (RuntimeException e) {
      broken = e;
      log.error("The embedded store could not write its file; nothing is answered any more", e);
      throw new BrokenException(e);
    } finally {
      settling.unlock();
    }
  }

  /**
   * A crash before the end of {@code sync} leaves the version before: the file's last good header
   * decides, and no map, index or document stands apart from the others.
   */
  private long commit() {
    long covered;
    running.lock();
    try {
      covered = begun;
      store.commit();
      cleanUp();
    } finally {
      running.unlock();
    }
    store.sync();
    return covered;
  }

  /** Small commits leave the file full of holes; moving what is left together bounds its size. */
  private void cleanUp() {
    if (--commitsUntilCleaning < 0) {
      commitsUntilCleaning = COMMITS_BETWEEN_CLEANINGS;
      store.sync();
      store.compact(WANTED_FILL_PERCENT, MOST_BYTES_MOVED);
      store.commit();
    }
  }

  private void refuseIfBroken() {
    RuntimeException cause = broken;
    if (cause != null) {
      throw new BrokenException(cause);
    }
  }
}
