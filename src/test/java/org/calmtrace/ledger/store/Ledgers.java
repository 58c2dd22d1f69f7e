package org.calmtrace.ledger.store;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.calmtrace.ledger.EventType;
import org.calmtrace.ledger.EventTypes;
import org.calmtrace.ledger.LedgerReader;
import org.calmtrace.ledger.events.KeyChanged;
import org.calmtrace.ledger.events.LossDeclared;
import org.jspecify.annotations.Nullable;

/** Engines and events for the tests of the store. */
public final class Ledgers {

  /** About as long as a short report. */
  public record Happened(String who, int number, String words) {}

  private static final EventTypes TYPES =
      new EventTypes(
          List.of(
              () ->
                  List.of(
                      EventType.of("test.happened", Happened.class),
                      EventType.of("ledger.key-changed", KeyChanged.class),
                      EventType.of("ledger.loss-declared", LossDeclared.class))));

  static final EventSerializer SERIALIZER = EventSerializer.of(TYPES);

  private Ledgers() {}

  public static LedgerEngine engine(MongoDatabase database) {
    return engine(database, new MongoCommitStore(database), Duration.ofSeconds(30));
  }

  static LedgerEngine engine(MongoDatabase database, CommitStore store, Duration patience) {
    return engine(database, store, patience, LossWatch.GRACE);
  }

  static LedgerEngine engine(
      MongoDatabase database, CommitStore store, Duration patience, Duration grace) {
    LedgerEngine.Builder builder =
        LedgerEngine.builder()
            .database(database)
            .store(store)
            .writer(UUID.randomUUID())
            .patience(patience)
            .grace(grace);
    builder.eventSerializer(SERIALIZER);
    builder.snapshotSerializer(SERIALIZER);
    return builder.build();
  }

  public static LedgerReader reader(LedgerEngine engine) {
    return new EngineReader(engine, new RecordedEvents(TYPES));
  }

  static DomainEventMessage<?> event(String aggregate, long sequence) {
    return new GenericDomainEventMessage<>(
        "Test",
        aggregate,
        sequence,
        new Happened(aggregate, (int) sequence, "Shouting, then threw a chair. Nobody near it."));
  }

  public static List<DomainEventMessage<?>> events(String aggregate, long first, int count) {
    List<DomainEventMessage<?>> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      events.add(event(aggregate, first + i));
    }
    return events;
  }

  static List<? extends TrackedEventMessage<?>> read(
      LedgerEngine engine, @Nullable TrackingToken token) {
    try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
      return events.toList();
    }
  }

  static long position(TrackedEventMessage<?> event) {
    return event.trackingToken().position().orElseThrow();
  }
}
