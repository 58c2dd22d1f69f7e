package org.calmtrace.ledger.store;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A store whose network loses answers and writes, or delivers them late. */
final class LosingStore implements CommitStore, AutoCloseable {

  /** What becomes of one insert. */
  enum Fate {
    /** All is well. */
    ANSWERED,
    /** Stored; the caller hears of a time-out. */
    REPLY_LOST,
    /** Not stored; the caller hears of a time-out. */
    WRITE_LOST,
    /** The caller hears of a time-out; then it is stored. */
    LATE,
    /** Only the first documents are stored; the caller hears of a time-out. */
    CUT_OFF
  }

  private final CommitStore store;
  private final Supplier<Fate> fates;
  private final ExecutorService network = Executors.newCachedThreadPool();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger unheard = new AtomicInteger();

  LosingStore(CommitStore store, Supplier<Fate> fates) {
    this.store = store;
    this.fates = fates;
  }

  /** How many inserts did not get their answer. */
  int lost() {
    return lost.get();
  }

  @Override
  public void insert(List<Commit> commits) {
    insert(commits, () -> store.insert(commits));
  }

  @Override
  public void insert(Commit commit, Duration atMost) {
    insert(List.of(commit), () -> store.insert(commit, atMost));
  }

  private void insert(List<Commit> commits, Runnable answered) {
    switch (fates.get()) {
      case ANSWERED -> {
        answered.run();
        return;
      }
      case REPLY_LOST -> quietly(commits, Duration.ZERO);
      case WRITE_LOST -> {}
      case LATE -> network.execute(() -> quietly(commits, Duration.ofMillis(30)));
      case CUT_OFF -> quietly(commits.subList(0, (commits.size() + 1) / 2), Duration.ZERO);
    }
    lost.incrementAndGet();
    throw new MongoSocketReadTimeoutException(
        "made up by a test", new ServerAddress(), new java.net.SocketTimeoutException());
  }

  private void quietly(List<Commit> commits, Duration delay) {
    LockSupport.parkNanos(delay.toNanos());
    try {
      store.insert(commits);
    } catch (MongoException e) {
      unheard.incrementAndGet(); // nobody is there any more to hear it
    }
  }

  @Override
  public List<Commit> beginningIn(long from, long to) {
    return store.beginningIn(from, to);
  }

  @Override
  public List<Commit> holdingKeys(Collection<String> keys) {
    return store.holdingKeys(keys);
  }

  @Override
  public List<Commit> holdingIds(Collection<String> ids) {
    return store.holdingIds(ids);
  }

  @Override
  public OptionalLong highestIn(long from, long to) {
    return store.highestIn(from, to);
  }

  @Override
  public Optional<Commit> firstWithEventAt(Instant time) {
    return store.firstWithEventAt(time);
  }

  @Override
  public MongoCursor<Commit> scan(long from) {
    return store.scan(from);
  }

  @Override
  public void close() throws InterruptedException {
    network.shutdown();
    network.awaitTermination(10, TimeUnit.SECONDS);
  }
}
