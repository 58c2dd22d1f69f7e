package org.calmtrace.ledger.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commits and says what became of them. A lost answer proves nothing, and neither does
 * reading the head, for the write may land after that. So the same documents are sent again, with
 * the same positions and bytes, until something stands at each position: ours, or another's.
 *
 * <p>An earlier send that still travels can do no harm by then. Inserts are ordered: it stops at
 * its first document whose position or key is taken, and documents are never removed.
 */
final class Settler {

  private static final Logger LOG = LoggerFactory.getLogger(Settler.class);

  private static final int DUPLICATE_KEY = 11000;

  /**
   * Unauthorized, AuthenticationFailed, BadValue, FailedToParse, validation, BSONObjectTooLarge.
   */
  private static final Set<Integer> FINAL = Set.of(13, 18, 2, 9, 121, 10334);

  private static final long FIRST_PAUSE_NANOS = 5_000_000;
  private static final long LONGEST_PAUSE_NANOS = 1_000_000_000;

  private final CommitStore store;
  private final LossWatch losses;
  private final BooleanSupplier giveUp;

  /**
   * @param losses told what the store still has before anything is sent to it again
   * @param giveUp asked before each further attempt; true once the process has no more time
   */
  Settler(CommitStore store, LossWatch losses, BooleanSupplier giveUp) {
    this.store = store;
    this.losses = losses;
    this.giveUp = giveUp;
  }

  /**
   * @throws LedgerUnavailableException if the process ends before the outcome is known, or if the
   *     store has lost what stood before
   */
  Settlement send(List<Commit> commits) {
    return settle(commits, null);
  }

  /**
   * The same for commits that were sent once already.
   *
   * @param answer what that came to; null if they were not sent
   */
  Settlement settle(List<Commit> commits, @Nullable MongoException answer) {
    @Nullable MongoException earlier = answer;
    int stored = 0;
    boolean mayBeTravelling = false;
    long pause = FIRST_PAUSE_NANOS;
    while (true) {
      int before = stored;
      try {
        if (earlier != null) {
          MongoException sent = earlier;
          earlier = null;
          throw sent;
        }
        if (!mayBeTravelling || standsUpTo(commits.get(stored).position())) {
          store.insert(commits.subList(stored, commits.size()));
          return new Settlement.Complete(commits.size());
        }
      } catch (MongoBulkWriteException e) {
        stored += firstError(e).map(BulkWriteError::getIndex).orElse(0);
        Optional<Settlement> known = judge(commits, stored, e, mayBeTravelling);
        if (known.isPresent()) {
          return known.get();
        }
        mayBeTravelling |= !isDuplicate(e);
        // Only now, after an answer: the server has finished with every earlier send that it had.
        stored += oursFrom(commits, stored);
        if (stored == commits.size()) {
          return new Settlement.Complete(stored);
        }
      } catch (MongoException e) {
        if (isFinal(e)) {
          return new Settlement.Rejected(stored, mayBeTravelling ? unknown(e) : e);
        }
        mayBeTravelling = true;
        LOG.warn("Outcome of an append unknown, sending the same again: {}", e.toString());
      }
      pause = stored > before ? FIRST_PAUSE_NANOS : pause(pause);
    }
  }

  /** Whether what these commits follow is there still: a store that was away may have gone back. */
  private boolean standsUpTo(long position) {
    long size = Head.now(store, position).map(Commit::next).orElse(0L);
    boolean stands = losses.stands(size, position);
    losses.requireNothingLost();
    return stands;
  }

  private long pause(long nanos) {
    if (giveUp.getAsBoolean()) {
      throw LedgerUnavailableException.closing();
    }
    LockSupport.parkNanos(nanos);
    return Math.min(2 * nanos, LONGEST_PAUSE_NANOS);
  }

  /** What an answered error means for the commit at {@code index}; empty: nothing yet. */
  private Optional<Settlement> judge(
      List<Commit> commits, int index, MongoBulkWriteException e, boolean mayBeTravelling) {
    Optional<BulkWriteError> error = firstError(e);
    if (error.isEmpty()) {
      return Optional.empty(); // stored, but not yet acknowledged by enough members
    }
    if (!isDuplicate(e)) {
      return FINAL.contains(error.get().getCode())
          ? Optional.of(new Settlement.Rejected(index, mayBeTravelling ? unknown(e) : e))
          : Optional.empty();
    }
    return whatIsTaken(commits.get(index), index);
  }

  /**
   * The servers word a duplicate key differently, so it is looked up: what stands at this position,
   * and who has these keys?
   */
  private Optional<Settlement> whatIsTaken(Commit ours, int index) {
    try {
      Optional<Commit> there = at(ours.position());
      if (there.isPresent()) {
        return there.get().holdsSameEventsAs(ours)
            ? Optional.empty() // an earlier send of ours: the caller counts it and goes on
            : Optional.of(new Settlement.PositionTaken(index));
      }
      return keyTaken(ours).map(taken -> new Settlement.KeyTaken(index, taken));
    } catch (MongoException e) {
      LOG.warn("Could not look up a duplicate key, asking again: {}", e.toString());
      return Optional.empty();
    }
  }

  private Optional<DuplicateKeyException> keyTaken(Commit ours) {
    Set<String> keys = new HashSet<>();
    store
        .holdingKeys(ours.events().stream().map(StoredEvent::key).toList())
        .forEach(commit -> commit.events().forEach(event -> keys.add(event.key())));
    Set<String> ids = new HashSet<>();
    store
        .holdingIds(ours.events().stream().map(StoredEvent::id).toList())
        .forEach(commit -> commit.events().forEach(event -> ids.add(event.id())));
    for (int i = 0; i < ours.events().size(); i++) {
      StoredEvent event = ours.events().get(i);
      if (keys.contains(event.key())) {
        return Optional.of(new DuplicateKeyException(i, event.key()));
      }
      if (ids.contains(event.id())) {
        return Optional.of(new DuplicateKeyException(i, event.id()));
      }
    }
    return Optional.empty();
  }

  /** How many commits from {@code index} on stand stored already, from an earlier send. */
  private int oursFrom(List<Commit> commits, int index) {
    int ours = 0;
    try {
      for (Commit commit : commits.subList(index, commits.size())) {
        if (at(commit.position()).filter(commit::holdsSameEventsAs).isEmpty()) {
          break;
        }
        ours++;
      }
    } catch (MongoException e) {
      LOG.debug("Could not look up earlier sends yet", e);
    }
    return ours;
  }

  private Optional<Commit> at(long position) {
    return store.beginningIn(position, position + 1).stream().findFirst();
  }

  /**
   * The server will take no further send, but an earlier one may still land: its caller is told
   * that the outcome is not known. What follows competes for the position as with any other
   * process.
   */
  private static RuntimeException unknown(MongoException last) {
    return LedgerUnavailableException.unsettled(last);
  }

  private static Optional<BulkWriteError> firstError(MongoBulkWriteException e) {
    return e.getWriteErrors().stream().findFirst();
  }

  private static boolean isDuplicate(MongoBulkWriteException e) {
    return firstError(e).map(error -> error.getCode() == DUPLICATE_KEY).orElse(false);
  }

  /** Whether no attempt can ever succeed. Everything else may have been stored, or may yet be. */
  private static boolean isFinal(MongoException e) {
    return e instanceof MongoCommandException && FINAL.contains(e.getCode());
  }
}
