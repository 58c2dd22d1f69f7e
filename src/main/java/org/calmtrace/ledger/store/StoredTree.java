package org.calmtrace.ledger.store;

import java.util.ArrayList;
import java.util.List;
import org.calmtrace.ledger.merkle.TreeHash;

/** The ledger's tree as it is stored: its head, its leaves, and the event below each. */
final class StoredTree {

  private final CommitStore store;
  private final EventReader reader;
  private final Appender appender;
  private final LossWatch losses;

  /** Its size when it was last asked for. */
  private volatile long lastSize;

  StoredTree(CommitStore store, EventReader reader, Appender appender, LossWatch losses) {
    this.store = store;
    this.reader = reader;
    this.appender = appender;
    this.losses = losses;
  }

  TreeHead head() {
    long known = appender.next();
    TreeHead head =
        Head.now(store, known)
            .map(last -> new TreeHead(last.next(), last.root()))
            .orElseGet(() -> new TreeHead(0, TreeHash.empty()));
    losses.stands(head.size(), known);
    long before = lastSize;
    if (before > 0 && before < head.size()) {
      at(before - 1);
    }
    lastSize = head.size();
    return head;
  }

  /**
   * The event at a position.
   *
   * @throws DamagedLedgerException if none stands there
   */
  StoredEvent at(long position) {
    return reader.tail(position, 1).stream()
        .flatMap(commit -> commit.positioned(position).stream())
        .findFirst()
        .map(PositionedEvent::event)
        .orElseThrow(() -> new DamagedLedgerException(position, "no event stands there"));
  }

  List<byte[]> leaves(long from, long to) {
    return losses.isLost()
        ? stored(from, to)
        : appender.recentLeaves().between(from, to).orElseGet(() -> stored(from, to));
  }

  private List<byte[]> stored(long from, long to) {
    List<byte[]> leaves = new ArrayList<>(Math.toIntExact(to - from));
    long next = from;
    while (next < to) {
      List<Commit> found = reader.tail(next, (int) Math.min(Commit.MAX_EVENTS, to - next));
      if (found.isEmpty()) {
        throw new DamagedLedgerException(next, "no event stands there");
      }
      for (Commit commit : found) {
        commit.positioned(next).stream()
            .filter(event -> event.position() < to)
            .forEach(event -> leaves.add(event.event().leaf()));
        next = commit.next();
      }
    }
    return leaves;
  }
}
