package org.calmtrace.ledger.store;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.platform.mongo.TestStore;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Our engine against the one of Axon's Mongo extension, on the same server with the same events and
 * the same acknowledgement: hashes, head and total order are ours to pay for.
 */
@OutputTimeUnit(TimeUnit.SECONDS)
@BenchmarkMode(Mode.Throughput)
public class EngineBenchmarks {

  /** Events of an incident. */
  private static final int INCIDENT = 30;

  /** Events at the end that a reader has not seen yet. */
  private static final int TAIL = 256;

  private static final int CALLERS = 16;

  /** Events of a replay that are timed together. */
  private static final int PART = 100;

  private static final int MANY = 200_000;

  /** On the embedded server the extension's engine gets no further in reasonable time. */
  private static final int FEW = 10_000;

  /** An engine on a database of its own. */
  abstract static class Engine {

    final TestStore store = TestStore.fresh();
    final AtomicLong aggregates = new AtomicLong();
    final EventStorageEngine engine = engine(store.database());

    abstract EventStorageEngine engine(MongoDatabase database);

    @TearDown
    public void close() throws Exception {
      if (engine instanceof AutoCloseable ours) {
        ours.close();
      }
      store.close();
    }
  }

  private static EventStorageEngine extension(TestStore store) {
    MongoEventStorageEngine engine =
        MongoEventStorageEngine.builder()
            .mongoTemplate(
                DefaultMongoTemplate.builder()
                    .mongoDatabase(store.client(), store.database().getName())
                    .build())
            .eventSerializer(Ledgers.SERIALIZER)
            .snapshotSerializer(Ledgers.SERIALIZER)
            .build();
    engine.ensureIndexes();
    return engine;
  }

  /** Ours, empty. */
  @State(Scope.Benchmark)
  public static class Ours extends Engine {
    @Override
    EventStorageEngine engine(MongoDatabase database) {
      return Ledgers.engine(database);
    }
  }

  /** The extension's, empty. */
  @State(Scope.Benchmark)
  public static class Extension extends Engine {
    @Override
    EventStorageEngine engine(MongoDatabase database) {
      return extension(store);
    }
  }

  /** Our documents and indexes without our engine: what is left is what they cost the server. */
  @State(Scope.Benchmark)
  public static class Bare {

    private final TestStore store = TestStore.fresh();
    private final MongoCommitStore commits = new MongoCommitStore(store.database());
    private final CommitMaker maker = new CommitMaker(UUID.randomUUID(), Clock.systemUTC());
    private CompactRange tree = CompactRange.empty();

    void append(String aggregate, long sequence) {
      Commit commit = maker.make(List.of(LedgerBenchmarks.draft(aggregate, sequence)), tree);
      commits.insert(List.of(commit));
      tree = commit.tree();
    }

    @TearDown
    public void close() {
      store.close();
    }
  }

  /** One caller's aggregate. */
  @State(Scope.Thread)
  public static class Caller {

    final String aggregate = UUID.randomUUID().toString();
    long sequence;

    DomainEventMessage<?> next() {
      return Ledgers.event(aggregate, sequence++);
    }
  }

  /** Incidents that are there already, and a reader's token before the last of them. */
  abstract static class Filled extends Engine {

    final int events = store.kind() == StoreKind.EMBEDDED ? FEW : MANY;
    @Nullable TrackingToken beforeTail;

    @Setup
    public void fill() throws Exception {
      int incidents = (events - TAIL - 1) / INCIDENT;
      try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
        List<Future<?>> reported = new ArrayList<>();
        for (int i = 0; i < incidents; i++) {
          String incident = "incident-" + i;
          reported.add(callers.submit(() -> append(incident, INCIDENT)));
        }
        for (Future<?> each : reported) {
          each.get();
        }
      }
      // The extension reads again what came in the ten seconds before a token.
      TimeUnit.SECONDS.sleep(11);
      append("late", events - TAIL - incidents * INCIDENT);
      TrackingToken near = engine.createHeadToken();
      append("tail", TAIL);
      beforeTail = lastBeforeTail(near);
    }

    /** Each event in a commit of its own, as people record them. */
    private void append(String aggregate, int count) {
      for (int i = 0; i < count; i++) {
        engine.appendEvents(Ledgers.event(aggregate, i));
      }
    }

    private TrackingToken lastBeforeTail(TrackingToken near) {
      try (Stream<? extends TrackedEventMessage<?>> after = engine.readEvents(near, false)) {
        List<TrackingToken> tokens =
            after.<TrackingToken>map(TrackedEventMessage::trackingToken).toList();
        return tokens.size() == TAIL ? near : tokens.get(tokens.size() - TAIL - 1);
      }
    }
  }

  /** Ours, filled. */
  @State(Scope.Benchmark)
  public static class OursFilled extends Filled {
    @Override
    EventStorageEngine engine(MongoDatabase database) {
      return Ledgers.engine(database);
    }
  }

  /** The extension's, filled. */
  @State(Scope.Benchmark)
  public static class ExtensionFilled extends Filled {
    @Override
    EventStorageEngine engine(MongoDatabase database) {
      return extension(store);
    }
  }

  /** A reader that goes through all there is, from the first event, and then again. */
  @State(Scope.Thread)
  public static class Replay {

    private @Nullable Stream<? extends TrackedEventMessage<?>> all;
    private @Nullable Iterator<? extends TrackedEventMessage<?>> next;

    void read(EventStorageEngine engine, Blackhole sink) {
      for (int i = 0; i < PART; i++) {
        Iterator<? extends TrackedEventMessage<?>> events = next;
        if (events == null || !events.hasNext()) {
          close();
          all = engine.readEvents(null, false);
          events = all.iterator();
          next = events;
        }
        sink.consume(events.next().getPayload());
      }
    }

    @TearDown
    public void close() {
      if (all != null) {
        all.close();
      }
    }
  }

  @Benchmark
  public void appendOne(Ours ours, Caller caller) {
    ours.engine.appendEvents(caller.next());
  }

  @Benchmark
  public void appendOneExtension(Extension extension, Caller caller) {
    extension.engine.appendEvents(caller.next());
  }

  @Benchmark
  public void appendOneRaw(Bare bare, Caller caller) {
    bare.append(caller.aggregate, caller.sequence++);
  }

  @Benchmark
  @Threads(16)
  public void appendSixteen(Ours ours, Caller caller) {
    ours.engine.appendEvents(caller.next());
  }

  @Benchmark
  @Threads(16)
  public void appendSixteenExtension(Extension extension, Caller caller) {
    extension.engine.appendEvents(caller.next());
  }

  @Benchmark
  public void loadIncident(OursFilled ours, Blackhole sink) {
    load(ours, sink);
  }

  @Benchmark
  public void loadIncidentExtension(ExtensionFilled extension, Blackhole sink) {
    load(extension, sink);
  }

  /** Ours when it has not read the incident yet; the extension's reads all of it each time. */
  @Benchmark
  public void loadUnknownIncident(OursFilled ours, Blackhole sink) {
    try (Stream<TrackedEventMessage<?>> events =
        ((LedgerEngine) ours.engine).readPositioned(incident(ours))) {
      events.forEach(event -> sink.consume(event.getPayload()));
    }
  }

  private static void load(Filled filled, Blackhole sink) {
    filled
        .engine
        .readEvents(incident(filled))
        .forEachRemaining(event -> sink.consume(event.getPayload()));
  }

  private static String incident(Filled filled) {
    return "incident-" + filled.events / INCIDENT / 2;
  }

  @Benchmark
  public void tail(OursFilled ours, Blackhole sink) {
    read(ours, ours.beforeTail, TAIL, sink);
  }

  @Benchmark
  public void tailExtension(ExtensionFilled extension, Blackhole sink) {
    read(extension, extension.beforeTail, TAIL, sink);
  }

  @Benchmark
  @OperationsPerInvocation(PART)
  public void replay(OursFilled ours, Replay replay, Blackhole sink) {
    replay.read(ours.engine, sink);
  }

  @Benchmark
  @OperationsPerInvocation(PART)
  public void replayExtension(ExtensionFilled extension, Replay replay, Blackhole sink) {
    replay.read(extension.engine, sink);
  }

  /** All from this token on; that nothing is left out is part of the work. */
  private static void read(
      Filled filled, @Nullable TrackingToken token, long expected, Blackhole sink) {
    try (Stream<? extends TrackedEventMessage<?>> events = filled.engine.readEvents(token, false)) {
      long read = events.peek(event -> sink.consume(event.getPayload())).mapToLong(e -> 1).sum();
      if (read != expected) {
        throw new IllegalStateException(read + " events instead of " + expected);
      }
    }
  }
}
