package org.calmtrace.ledger.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds the end of the ledger without sorting, which is slow on the embedded server: a window of
 * {@link Commit#MAX_EVENTS} positions in which no commit begins has nothing behind it, for commits
 * follow each other without a gap and none is longer than that.
 */
final class Head {

  private static final int WINDOW = Commit.MAX_EVENTS;

  private Head() {}

  /**
   * The last commit there is; found at once if it ends at {@code expected} or later, and else,
   * where somebody has cut the ledger's end off, by searching from its beginning.
   */
  static Optional<Commit> now(CommitStore store, long expected) {
    Optional<Commit> beyond = last(store, expected);
    if (beyond.isPresent() || expected == 0) {
      return beyond;
    }
    Optional<Commit> known =
        store.highestIn(Math.max(0, expected - WINDOW), expected).stream()
            .mapToObj(begins -> store.beginningIn(begins, begins + 1))
            .flatMap(List::stream)
            .findFirst()
            .map(Commit::checked)
            .filter(commit -> commit.next() == expected);
    return known.isPresent() ? known : last(store, 0);
  }

  /** The last commit that begins at {@code from} or later, where a commit may begin. */
  static Optional<Commit> last(CommitStore store, long from) {
    OptionalLong begins = store.highestIn(from, from + WINDOW);
    if (begins.isEmpty()) {
      return Optional.empty();
    }
    long last = narrow(store, gallop(store, begins.getAsLong()));
    return store.beginningIn(last, last + 1).stream().findFirst().map(Commit::checked);
  }

  /** Strides of doubling length until nothing begins. */
  private static Bounds gallop(CommitStore store, long begins) {
    long low = begins;
    long stride = WINDOW;
    while (true) {
      OptionalLong found = store.highestIn(low + stride, low + stride + WINDOW);
      if (found.isEmpty()) {
        return new Bounds(low, low + stride);
      }
      low = found.getAsLong();
      stride *= 2;
    }
  }

  private static long narrow(CommitStore store, Bounds bounds) {
    long low = bounds.begins;
    long high = bounds.nothingFrom;
    while (high - low > WINDOW) {
      long middle = low + (high - low) / 2;
      OptionalLong found = store.highestIn(middle, middle + WINDOW);
      if (found.isPresent()) {
        low = found.getAsLong();
      } else {
        high = middle;
      }
    }
    return store.highestIn(low, high).orElse(low);
  }

  /** A commit begins at the first; none begins at the second or later. */
  private record Bounds(long begins, long nothingFrom) {}
}
