package org.calmtrace.ledger.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.calmtrace.ledger.merkle.CompactRange;

/** Gives a command's events their positions, their leaves, and the tree after them. */
class CommitMaker {

  private final UUID writer;
  private final Clock clock;

  CommitMaker(UUID writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * @param before the tree of all that stands before it
   */
  Commit make(List<EventDraft> drafts, CompactRange before) {
    CompactRange tree = before;
    List<StoredEvent> events = new ArrayList<>(drafts.size());
    for (EventDraft draft : drafts) {
      StoredEvent event = draft.at(tree.size());
      events.add(event);
      tree = tree.append(event.leaf());
    }
    return commit(before.size(), events, tree, tree.root());
  }

  Commit commit(long position, List<StoredEvent> events, CompactRange tree, byte[] root) {
    return new Commit(position, clock.instant(), writer, events, tree, root);
  }
}
