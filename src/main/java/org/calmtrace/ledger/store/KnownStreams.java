package org.calmtrace.ledger.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;

/**
 * The streams that this process has read lately: an incident is decided on again with each entry,
 * and its events never change. Only the last of them and what has come since are asked of the
 * store, but those each time: other processes write too, and a store may have been brought back to
 * an older state.
 */
final class KnownStreams {

  /** Characters of all that is kept, about: of some hundred incidents. */
  static final long ROOM = 8_000_000;

  private final EventReader reader;

  /** Each whole from its first event on. */
  private final Cache<String, List<PositionedEvent>> streams;

  KnownStreams(EventReader reader, long room) {
    this.reader = reader;
    this.streams =
        Caffeine.newBuilder()
            .maximumWeight(room)
            .<String, List<PositionedEvent>>weigher((aggregateId, events) -> weight(events))
            .executor(Runnable::run)
            .build();
  }

  /** An aggregate's events from sequence {@code first} on, in order. */
  List<PositionedEvent> from(String aggregateId, long first) {
    List<PositionedEvent> known = streams.getIfPresent(aggregateId);
    if (known == null || known.size() < first) {
      return read(aggregateId, first);
    }
    int last = known.size() - 1;
    List<PositionedEvent> since = reader.stream(aggregateId, last, Integer.MAX_VALUE);
    if (since.isEmpty() || !since.getFirst().event().id().equals(known.getLast().event().id())) {
      streams.invalidate(aggregateId);
      return read(aggregateId, first);
    }
    List<PositionedEvent> all = new ArrayList<>(known.subList(0, last));
    all.addAll(since);
    if (all.size() > known.size()) {
      keep(aggregateId, all);
    }
    return all.subList((int) first, all.size());
  }

  private List<PositionedEvent> read(String aggregateId, long first) {
    List<PositionedEvent> read = reader.stream(aggregateId, first, Integer.MAX_VALUE);
    if (first == 0 && !read.isEmpty()) {
      keep(aggregateId, read);
    }
    return read;
  }

  private void keep(String aggregateId, List<PositionedEvent> events) {
    if (isWhole(events)) {
      streams.put(aggregateId, List.copyOf(events));
    }
  }

  /** In a ledger that somebody has been at, a stream may have a gap. */
  private static boolean isWhole(List<PositionedEvent> events) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).event().sequence() != i) {
        return false;
      }
    }
    return true;
  }

  private static int weight(List<PositionedEvent> events) {
    long weight = 0;
    for (PositionedEvent positioned : events) {
      weight += 500 + positioned.event().weight();
    }
    return (int) Math.min(weight, Integer.MAX_VALUE);
  }
}
