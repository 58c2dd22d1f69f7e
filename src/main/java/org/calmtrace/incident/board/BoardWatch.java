package org.calmtrace.incident.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.Projections;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells those who follow boards what changes on them. One thread looks for all of them, however
 * many they are, and rests while there is none; a changed incident is read once for all.
 */
@Component
public class BoardWatch implements SmartLifecycle {

  /** How long a board may be behind the ledger before its followers are told. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(BoardWatch.class);

  /** How long to wait for something new before asking how the store is. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private static final Duration GROW_OLD = Duration.ofSeconds(15);

  private final Boards boards;
  private final BoardChanges changes;
  private final Projections projections;
  private final LedgerReader ledger;
  private final Clock clock;
  private final Freshness freshness;
  private final Set<BoardFollower> followers = ConcurrentHashMap.newKeySet();

  /** Whoever is another one by now ends: it may have been waiting for the store meanwhile. */
  private volatile @Nullable Thread thread;

  /** Up to here everybody was told. Guarded by this, as the next. */
  private long told = -1;

  private Instant grownOldAt;
  private boolean stale;

  BoardWatch(
      Boards boards,
      BoardChanges changes,
      Projections projections,
      LedgerReader ledger,
      Clock clock) {
    this.boards = boards;
    this.changes = changes;
    this.projections = projections;
    this.ledger = ledger;
    this.clock = clock;
    this.grownOldAt = clock.instant();
    this.freshness = new Freshness(PATIENCE, grownOldAt);
  }

  /**
   * Begins to tell a follower, and answers what it has to be told first: the whole board, or what
   * it has missed. What happens meanwhile is told as well, so that nothing is left out; of that, a
   * follower can do without what is not past {@link Beginning#position}.
   *
   * @param seen the last position that it was told, if it has followed before
   * @throws org.calmtrace.platform.RefusedException if this person may not read the board
   */
  public Beginning follow(BoardFollower follower, SignedIn person, @Nullable Long seen) {
    boards.mustRead(follower.unit(), person);
    begin(follower, projections.position(Boards.NAME));
    try {
      Optional<Beginning> missed = seen == null ? Optional.empty() : missed(follower.unit(), seen);
      return missed.orElseGet(() -> whole(follower, person));
    } catch (RuntimeException e) {
      leave(follower);
      throw e;
    }
  }

  /** The position was read before: what is past it will be told, or is in what is read next. */
  private synchronized void begin(BoardFollower follower, long position) {
    if (followers.isEmpty()) {
      told = position;
      grownOldAt = clock.instant();
      freshness.restart(grownOldAt);
      stale = false;
    }
    followers.add(follower);
    if (stale) {
      freshness.staleSince(clock.instant()).map(BoardEvent.Stale::new).ifPresent(follower::tell);
    }
    notifyAll();
  }

  /**
   * Where a follower begins.
   *
   * @param position up to here all is in {@code events}, or was told before
   * @param events to be told first
   */
  public record Beginning(long position, List<? extends BoardEvent> events) {}

  private Beginning whole(BoardFollower follower, SignedIn person) {
    Board board = boards.read(follower.unit(), person);
    return new Beginning(board.position(), List.of(new BoardEvent.Whole(board)));
  }

  /** Empty if it cannot be told: after too much, or after a position that is not behind us. */
  private Optional<Beginning> missed(String unit, long seen) {
    long position = projections.position(Boards.NAME);
    if (seen < 0 || seen > position) {
      return Optional.empty();
    }
    BoardChanges.Changes missed = changes.between(seen, position, Set.of(unit));
    return missed.passed() < position
        ? Optional.empty()
        : Optional.of(new Beginning(position, missed.events().getOrDefault(unit, List.of())));
  }

  /** Tells it no more. */
  public void leave(BoardFollower follower) {
    followers.remove(follower);
  }

  /**
   * Tells everybody if boards have become stale or fresh. Whoever calls this now and then does it
   * from another thread than the one that looks, which may be waiting for the store.
   */
  public synchronized void checkFreshness() {
    Optional<Instant> since =
        followers.isEmpty() ? Optional.empty() : freshness.staleSince(clock.instant());
    if (since.isPresent() != stale) {
      stale = since.isPresent();
      BoardEvent event =
          since.<BoardEvent>map(BoardEvent.Stale::new).orElseGet(() -> new BoardEvent.Fresh(told));
      followers.forEach(follower -> follower.tell(event));
    }
  }

  private void run() {
    boolean failed = false;
    while (isMine()) {
      try {
        awaitFollowers();
        look();
        failed = false;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (isMine() && !failed) {
          LOG.warn("Boards cannot be followed now, which their followers are told: {}", name(e));
        }
        failed = true;
        pause();
      }
    }
  }

  private boolean isMine() {
    return Thread.currentThread().equals(thread);
  }

  private synchronized void awaitFollowers() throws InterruptedException {
    while (followers.isEmpty()) {
      wait();
    }
  }

  private void look() {
    long from = told();
    projections.await(Boards.NAME, from + 1, LOOK);
    Instant now = clock.instant();
    long passed = projections.position(Boards.NAME);
    Set<String> watched =
        followers.stream().map(BoardFollower::unit).collect(Collectors.toUnmodifiableSet());
    if (passed > from) {
      BoardChanges.Changes found = changes.between(from, passed, watched);
      tell(found.events(), found.passed());
    }
    growOld(now, watched);
    freshness.seen(told(), ledger.head(), now);
    checkFreshness();
  }

  private void growOld(Instant now, Set<String> watched) {
    Instant before;
    synchronized (this) {
      before = grownOldAt;
    }
    if (!watched.isEmpty() && Duration.between(before, now).compareTo(GROW_OLD) >= 0) {
      tell(changes.grownOld(before, now, watched), -1);
      synchronized (this) {
        grownOldAt = now;
      }
    }
  }

  private synchronized long told() {
    return told;
  }

  private synchronized void tell(
      Map<String, ? extends List<? extends BoardEvent>> events, long passed) {
    told = Math.max(told, passed);
    for (BoardFollower follower : followers) {
      List<? extends BoardEvent> ofUnit = events.get(follower.unit());
      if (ofUnit != null) {
        ofUnit.forEach(follower::tell);
      }
    }
  }

  /** Its name alone: a message of the driver may hold anything. */
  private static String name(RuntimeException e) {
    return e.getClass().getSimpleName();
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void start() {
    Thread begun = Thread.ofPlatform().name("boards").daemon().unstarted(this::run);
    thread = begun;
    begun.start();
  }

  @Override
  public synchronized void stop() {
    Thread ending = thread;
    thread = null;
    if (ending != null) {
      ending.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
