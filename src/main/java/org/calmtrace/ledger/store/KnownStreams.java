package org.calmtrace.ledger.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;

/**
 * The streams that this process has read lately: an incident is decided on again with each entry,
 * and its events never change. Only what has come since is asked of the store, but that each time,
 * for other processes write too.
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
    List<PositionedEvent> kept = streams.getIfPresent(aggregateId);
    List<PositionedEvent> known = kept == null ? List.of() : kept;
    if (known.size() < first) {
      return reader.stream(aggregateId, first, Integer.MAX_VALUE);
    }
    List<PositionedEvent> since = reader.stream(aggregateId, known.size(), Integer.MAX_VALUE);
    List<PositionedEvent> all = new ArrayList<>(known);
    all.addAll(since);
    if (!since.isEmpty() && isWhole(all, known.size())) {
      streams.put(aggregateId, List.copyOf(all));
    }
    return all.subList((int) first, all.size());
  }

  /** In a ledger that somebody has been at, a stream may have a gap. */
  private static boolean isWhole(List<PositionedEvent> events, int from) {
    for (int i = from; i < events.size(); i++) {
      if (events.get(i).event().sequence() != i) {
        return false;
      }
    }
    return true;
  }

  private static int weight(List<PositionedEvent> events) {
    long weight = 0;
    for (PositionedEvent positioned : events) {
      weight += 500 + positioned.event().payload().length() + positioned.event().meta().length();
    }
    return (int) Math.min(weight, Integer.MAX_VALUE);
  }
}
