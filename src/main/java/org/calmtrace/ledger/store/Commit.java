package org.calmtrace.ledger.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.calmtrace.ledger.merkle.CompactRange;

/**
 * One command's events, stored whole or not at all: one document of the collection {@code ledger}.
 *
 * @param position of its first event
 * @param at when it was written: information, not proved
 * @param writer which process wrote it: information, not proved
 * @param tree the whole ledger's tree after this commit
 * @param root of that tree
 */
record Commit(
    long position,
    Instant at,
    UUID writer,
    List<StoredEvent> events,
    CompactRange tree,
    byte[] root) {

  /** More would make a token inside a commit costly to find. */
  static final int MAX_EVENTS = 256;

  /** Position of the next commit: by this the order has no gap. */
  long next() {
    return position + events.size();
  }

  /** Its events at {@code from} and later, each with its position. */
  List<PositionedEvent> positioned(long from) {
    List<PositionedEvent> found = new ArrayList<>(events.size());
    long at = position;
    for (StoredEvent event : events) {
      if (at >= from) {
        found.add(new PositionedEvent(at, event));
      }
      at++;
    }
    return found;
  }

  boolean holdsSameEventsAs(Commit other) {
    return position == other.position
        && events.size() == other.events.size()
        && events.getFirst().id().equals(other.events.getFirst().id())
        && events.getLast().id().equals(other.events.getLast().id());
  }

  /**
   * @throws DamagedLedgerException if its own fields contradict each other
   */
  Commit checked() {
    if (events.isEmpty() || tree.size() != next()) {
      throw new DamagedLedgerException(position, "its tree has " + tree.size() + " leaves");
    }
    if (!Arrays.equals(tree.root(), root)) {
      throw new DamagedLedgerException(position, "its root is not the root of its range");
    }
    return this;
  }
}
