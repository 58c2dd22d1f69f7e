package org.calmtrace.ledger.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Reads events by aggregate and by position, each by one unique key and never by a scan. */
final class EventReader {

  /** Most aggregates are short: the first block is small, and each further one is longer. */
  private static final int FIRST_BLOCK = 32;

  private static final int KNOWN_BEGINNINGS = 1024;

  private final CommitStore store;

  /**
   * Positions, and where the commit begins that holds each. For others a reader must look {@link
   * Commit#MAX_EVENTS} − 1 positions back, for they may stand inside a commit.
   */
  private final Map<Long, Long> beginnings =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
              return size() > KNOWN_BEGINNINGS;
            }
          });

  EventReader(CommitStore store) {
    this.store = store;
  }

  /** An aggregate's events from sequence {@code first} on, at most so many, in order. */
  List<PositionedEvent> stream(String aggregateId, long first, int atMost) {
    List<PositionedEvent> events = new ArrayList<>();
    int block = Math.min(FIRST_BLOCK, atMost);
    long from = first;
    while (events.size() < atMost) {
      List<PositionedEvent> found = block(aggregateId, from, block);
      for (PositionedEvent event : found) {
        if (events.size() < atMost) {
          events.add(event);
        }
      }
      if (found.isEmpty() || found.getLast().event().sequence() < from + block - 1) {
        break;
      }
      from = found.getLast().event().sequence() + 1;
      block = Math.min(Commit.MAX_EVENTS, 4 * block);
    }
    return events;
  }

  /** Those of at least one block: a commit that reaches beyond the block is read to its end. */
  private List<PositionedEvent> block(String aggregateId, long from, int length) {
    List<String> keys =
        LongStream.range(from, from + length)
            .mapToObj(sequence -> StoredEvent.key(aggregateId, sequence))
            .toList();
    List<PositionedEvent> events = new ArrayList<>(length);
    for (Commit commit : store.holdingKeys(keys)) {
      long position = commit.position();
      for (StoredEvent event : commit.events()) {
        if (event.sequence() >= from && event.aggregateId().equals(aggregateId)) {
          events.add(new PositionedEvent(position, event));
        }
        position++;
      }
    }
    return events;
  }

  /**
   * The commits that hold {@code position} and what follows it, as far as they stand without a gap:
   * n + 1 is never given before n.
   */
  List<Commit> tail(long position, int window) {
    long from = beginnings.getOrDefault(position, Math.max(0, position - Commit.MAX_EVENTS + 1));
    List<Commit> found = new ArrayList<>();
    long expected = position;
    for (Commit commit : store.beginningIn(from, position + window)) {
      if (commit.next() <= position) {
        continue;
      }
      if (commit.position() > expected) {
        break; // what stands before it is not visible yet
      }
      found.add(commit);
      expected = commit.next();
    }
    if (!found.isEmpty()) {
      beginnings.put(position, found.getFirst().position());
      boundary(expected);
    }
    return found;
  }

  /** Remembers that a commit ends before this position and the next begins here. */
  void boundary(long position) {
    beginnings.put(position, position);
  }
}
