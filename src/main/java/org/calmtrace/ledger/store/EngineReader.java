package org.calmtrace.ledger.store;

import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.RecordedEvent;

/** Reads the ledger through the engine, so that every reader sees upcasted events. */
final class EngineReader implements LedgerReader {

  private final LedgerEngine engine;
  private final RecordedEvents recordings;

  EngineReader(LedgerEngine engine, RecordedEvents recordings) {
    this.engine = engine;
    this.recordings = recordings;
  }

  @Override
  @SuppressWarnings("unchecked") // cast checked by the filter
  public <E> List<RecordedEvent<E>> stream(String aggregateId, Class<E> type) {
    return engine
        .readPositioned(aggregateId)
        .<RecordedEvent<?>>map(recordings::of)
        .filter(recorded -> type.isInstance(recorded.event()))
        .map(recorded -> (RecordedEvent<E>) recorded)
        .toList();
  }

  @Override
  public SortedMap<Long, String> leafHashes(String aggregateId) {
    SortedMap<Long, String> leaves = new TreeMap<>();
    for (PositionedEvent stored : engine.stored(aggregateId)) {
      leaves.put(stored.position(), HexFormat.of().formatHex(stored.event().leaf()));
    }
    return leaves;
  }

  @Override
  public List<RecordedEvent<?>> after(long position, int atMost) {
    try (Stream<? extends TrackedEventMessage<?>> events =
        engine.readEvents(new GlobalSequenceTrackingToken(position), false)) {
      return events.limit(atMost).<RecordedEvent<?>>map(recordings::of).toList();
    }
  }

  @Override
  public long head() {
    return engine.head();
  }
}
