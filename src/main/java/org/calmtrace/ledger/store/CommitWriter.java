package org.calmtrace.ledger.store;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.calmtrace.ledger.merkle.CompactRange;
import org.jspecify.annotations.Nullable;

/**
 * The end of the ledger as this process knows it, and who writes on from there: numbers and hashes
 * commits, sends them, and tells their callers what became of them. Written to by one thread at a
 * time, read by any.
 */
final class CommitWriter {

  /** How long to wait for what stands at a position already, but is not there yet for readers. */
  private static final long UNSEEN_NANOS = 300_000;

  private final CommitStore store;
  private final LossWatch losses;
  private final Settler settler;
  private final CommitMaker maker;
  private final RecentCommits recent = new RecentCommits();
  private final RecentLeaves recentLeaves = new RecentLeaves();

  /** The tree, and with its size the next position. */
  private volatile CompactRange tree = CompactRange.empty();

  private volatile AppendCounts counts = AppendCounts.NONE;

  /** What was sent alone and came to no plain success: to be settled before anything is sent. */
  private @Nullable Sent unsettled;

  private record Sent(Commit commit, PendingCommit pending, MongoException answer) {}

  /**
   * @throws DamagedLedgerException if the last commit contradicts itself
   */
  CommitWriter(CommitStore store, LossWatch losses, CommitMaker maker, Settler settler) {
    this.store = store;
    this.losses = losses;
    this.maker = maker;
    this.settler = settler;
    Head.last(store, 0).ifPresent(last -> tree = last.tree());
  }

  long next() {
    return tree.size();
  }

  RecentCommits recent() {
    return recent;
  }

  RecentLeaves recentLeaves() {
    return recentLeaves;
  }

  AppendCounts counts() {
    return counts;
  }

  /**
   * Sends one commit, once, for a caller who waits for the outcome itself.
   *
   * @return whether it is stored; if not, the next {@link #write} with it settles what became of it
   * @throws LedgerUnavailableException if the store has lost what stood before
   */
  boolean writeAlone(PendingCommit pending, Duration atMost) {
    if (unsettled != null) {
      return false;
    }
    losses.requireNothingLost();
    Commit commit = maker.make(pending.events(), tree);
    try {
      store.insert(commit, atMost);
    } catch (MongoException e) {
      unsettled = new Sent(commit, pending, e);
      return false;
    }
    counts = counts.plusBatch();
    stored(commit, pending);
    return true;
  }

  /**
   * Stores all of them, or tells their callers why not.
   *
   * @throws LedgerUnavailableException if the process ends before the outcome is known, or if the
   *     store has lost what stood before
   */
  void write(List<PendingCommit> batch) {
    settle();
    Deque<PendingCommit> left = new ArrayDeque<>();
    batch.stream().filter(pending -> !pending.abandoned()).forEach(left::add);
    while (!left.isEmpty()) {
      losses.requireNothingLost(); // seen, perhaps, since these began to wait
      List<Commit> commits = number(left);
      apply(settler.send(commits), commits, left);
    }
  }

  private void settle() {
    Sent sent = unsettled;
    if (sent != null) {
      unsettled = null;
      List<Commit> commits = List.of(sent.commit());
      Deque<PendingCommit> pending = new ArrayDeque<>(List.of(sent.pending()));
      try {
        apply(settler.settle(commits, sent.answer()), commits, pending);
      } catch (RuntimeException | Error e) {
        // It may not be in this batch, and must not be numbered anew while it may be on its way.
        sent.pending().failed(e);
        throw e;
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

  /** Leaves those who are to be sent again. */
  private void apply(Settlement settlement, List<Commit> commits, Deque<PendingCommit> left) {
    counts = counts.plusBatch();
    for (Commit commit : commits.subList(0, settlement.stored())) {
      stored(commit, left.removeFirst());
    }
    switch (settlement) {
      case Settlement.Complete all -> {}
      case Settlement.PositionTaken taken -> catchUp();
      case Settlement.KeyTaken taken -> left.removeFirst().failed(taken.cause());
      case Settlement.Rejected rejected -> left.removeFirst().failed(rejected.cause());
    }
  }

  /** Durable: from here on no crash loses it. */
  private void stored(Commit commit, PendingCommit pending) {
    tree = commit.tree();
    recent.add(commit);
    recentLeaves.add(commit);
    counts = counts.plus(commit);
    pending.stored(commit.position());
  }

  /** Another process was faster: go on from where it left the ledger. */
  private void catchUp() {
    Head.last(store, tree.size())
        .ifPresentOrElse(last -> tree = last.tree(), () -> LockSupport.parkNanos(UNSEEN_NANOS));
  }
}
