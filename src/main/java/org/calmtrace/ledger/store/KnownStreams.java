package org.calmtrace.ledger.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The streams that this process has read lately: an incident is decided on again with each entry,
 * and its events never change. Only what has come since is asked of the store, but that each time,
 * for other processes write too.
 */
final class KnownStreams {

  /** Characters of all that is kept, about; a stream of more than a quarter is not kept. */
  private static final long HEAVIEST = 8_000_000;

  private final EventReader reader;

  /** Whole from the first event on; the one that was asked for longest ago comes first. */
  private final LinkedHashMap<String, List<PositionedEvent>> streams =
      new LinkedHashMap<>(64, 0.75f, true);

  private long weight;

  KnownStreams(EventReader reader) {
    this.reader = reader;
  }

  /** An aggregate's events from sequence {@code first} on, in order. */
  List<PositionedEvent> from(String aggregateId, long first) {
    List<PositionedEvent> known = known(aggregateId);
    if (known.size() < first) {
      return reader.stream(aggregateId, first, Integer.MAX_VALUE);
    }
    List<PositionedEvent> since = reader.stream(aggregateId, known.size(), Integer.MAX_VALUE);
    List<PositionedEvent> all = new ArrayList<>(known);
    all.addAll(since);
    if (!since.isEmpty() && isWhole(all, known.size())) {
      keep(aggregateId, List.copyOf(all));
    }
    return all.subList((int) first, all.size());
  }

  private synchronized List<PositionedEvent> known(String aggregateId) {
    return streams.getOrDefault(aggregateId, List.of());
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

  private synchronized void keep(String aggregateId, List<PositionedEvent> events) {
    List<PositionedEvent> before = streams.remove(aggregateId);
    weight -= before == null ? 0 : weight(before);
    long more = weight(events);
    if (more <= HEAVIEST / 4) {
      streams.put(aggregateId, events);
      weight += more;
    }
    while (weight > HEAVIEST) {
      weight -= weight(streams.pollFirstEntry().getValue());
    }
  }

  private static long weight(List<PositionedEvent> events) {
    long weight = 0;
    for (PositionedEvent positioned : events) {
      weight += 500 + positioned.event().payload().length() + positioned.event().meta().length();
    }
    return weight;
  }
}
