package org.calmtrace.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The last commits that this process stored: its own readers, who are told of each at once, need
 * not ask the store for what it has just been given. Commits of other processes are not here; where
 * one stands, what is here has a gap, and readers go to the store.
 */
final class RecentCommits {

  private static final int MOST = 512;

  /** Characters of text, about. */
  private static final long HEAVIEST = 4_000_000;

  private final ConcurrentSkipListMap<Long, Commit> commits = new ConcurrentSkipListMap<>();

  /** Both are touched by whoever has the turn to write. */
  private long weight;

  private int count;

  /** Keeps a commit that is durable; called by one thread at a time, in the order of positions. */
  void add(Commit commit) {
    commits.put(commit.position(), commit);
    weight += weight(commit);
    count++;
    while (count > MOST || weight > HEAVIEST && count > 1) {
      count--;
      weight -= weight(commits.pollFirstEntry().getValue());
    }
  }

  /**
   * The commit that holds {@code position} and those that follow it without a gap; empty if that
   * one is not here.
   */
  List<Commit> from(long position) {
    List<Commit> found = new ArrayList<>();
    Map.Entry<Long, Commit> first = commits.floorEntry(position);
    Commit next = first == null || first.getValue().next() <= position ? null : first.getValue();
    while (next != null) {
      found.add(next);
      next = commits.get(next.next());
    }
    return found;
  }

  private static long weight(Commit commit) {
    long weight = 0;
    for (StoredEvent event : commit.events()) {
      weight += event.weight();
    }
    return weight;
  }
}
