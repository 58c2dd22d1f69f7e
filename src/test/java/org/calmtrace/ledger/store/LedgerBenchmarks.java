package org.calmtrace.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.platform.mongo.TestStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/** The engine against the same server asked directly for the same documents. */
@OutputTimeUnit(TimeUnit.SECONDS)
public class LedgerBenchmarks {

  private static final int CALLERS = 16;

  /** Events in the ledger that is replayed. */
  private static final int REPLAYED = 20_000;

  private static final int INCIDENT = 30;

  /** A fresh database for one benchmark. */
  abstract static class Server {

    final TestStore store = TestStore.fresh();
    final MongoDatabase database = store.database();

    MongoCollection<Commit> commits(String name) {
      return database
          .getCollection(name, Commit.class)
          .withCodecRegistry(
              CodecRegistries.fromRegistries(
                  CodecRegistries.fromCodecs(new CommitCodec(true)), database.getCodecRegistry()));
    }

    @TearDown
    public void close() {
      store.close();
    }
  }

  /** An empty ledger that callers append to. */
  @State(Scope.Benchmark)
  public static class Appending extends Server {

    final AtomicLong aggregates = new AtomicLong();
    LedgerEngine engine = Ledgers.engine(database);

    @Override
    @TearDown
    public void close() {
      engine.close();
      super.close();
    }
  }

  /** One caller's aggregate. */
  @State(Scope.Thread)
  public static class Caller {

    String aggregate = "";
    long sequence;

    @Setup
    public void begin(Appending appending) {
      aggregate = "aggregate-" + appending.aggregates.incrementAndGet();
      sequence = 0;
    }
  }

  /** Documents like the engine's, made beforehand; only what must be unique is set anew. */
  @State(Scope.Benchmark)
  public static class RawAppending extends Server {

    MongoCollection<Commit> collection = commits("raw");
    Commit pattern = pattern();
    long next;

    @Setup
    public void indexes() {
      collection.createIndex(Indexes.ascending("events.key"), new IndexOptions().unique(true));
      collection.createIndex(Indexes.ascending("events.id"), new IndexOptions().unique(true));
    }

    private static Commit pattern() {
      EventDraft draft = LedgerBenchmarks.draft("pattern", 0);
      // A range of nine hashes is that of a ledger of about a thousand events.
      CompactRange tree = CompactRange.empty();
      for (int i = 0; i < 511; i++) {
        tree = tree.append(draft.at(i).leaf());
      }
      return new Commit(
          0, Instant.EPOCH, UUID.randomUUID(), List.of(draft.at(0)), tree, tree.root());
    }

    List<Commit> batch() {
      List<Commit> batch = new ArrayList<>(CALLERS);
      StoredEvent event = pattern.events().getFirst();
      for (int i = 0; i < CALLERS; i++) {
        StoredEvent unique =
            new StoredEvent(
                UUID.randomUUID().toString(),
                event.type(),
                event.revision(),
                "aggregate-" + i,
                event.aggregateType(),
                next,
                event.timestamp(),
                event.payload(),
                event.meta(),
                event.salt(),
                event.leaf());
        batch.add(
            new Commit(
                next,
                pattern.at(),
                pattern.writer(),
                List.of(unique),
                pattern.tree(),
                pattern.root()));
        next++;
      }
      return batch;
    }
  }

  /** A ledger of {@value #REPLAYED} events, among them an incident of {@value #INCIDENT}. */
  @State(Scope.Benchmark)
  public static class Filled extends Server {

    LedgerEngine engine = Ledgers.engine(database);
    MongoCollection<RawBsonDocument> raw =
        database.getCollection(MongoCommitStore.COLLECTION, RawBsonDocument.class);

    @Setup(Level.Trial)
    public void fill() throws Exception {
      Appender appender =
          new Appender(
              new MongoCommitStore(database),
              new CommitMaker(new UUID(0, 0), java.time.Clock.systemUTC()),
              new LossWatch(LossWatch.GRACE),
              Duration.ofMinutes(1));
      try (appender;
          var callers = java.util.concurrent.Executors.newFixedThreadPool(50)) {
        for (int caller = 0; caller < 50; caller++) {
          String aggregate = "incident-" + caller;
          callers.execute(
              () -> {
                for (int i = 0; i < REPLAYED / 50; i++) {
                  // Incidents of 30 events each, interleaved as on a ward.
                  appender.append(List.of(draft(aggregate + "-" + i / INCIDENT, i % INCIDENT)));
                }
              });
        }
      }
    }

    @Override
    @TearDown
    public void close() {
      engine.close();
      super.close();
    }
  }

  static EventDraft draft(String aggregate, long sequence) {
    var event = Ledgers.event(aggregate, sequence);
    return EventDraft.of(
        event.getIdentifier(),
        "test.happened",
        "1",
        aggregate,
        "Test",
        sequence,
        event.getTimestamp(),
        event.serializePayload(Ledgers.SERIALIZER, String.class).getData(),
        "{\"actor\":\"3f1c7ad0-3a67-4c5a-9d7e-0f6f6d1c2b3a\",\"role\":\"TECHNICIAN\","
            + "\"recordedAt\":\"2026-11-23T12:52:00.000-05:00\"}",
        new byte[16]);
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @Threads(CALLERS)
  public void append(Appending appending, Caller caller) {
    appending.engine.appendEvents(Ledgers.event(caller.aggregate, caller.sequence++));
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OperationsPerInvocation(CALLERS)
  public void appendRaw(RawAppending appending) {
    appending.collection.insertMany(appending.batch());
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OperationsPerInvocation(REPLAYED)
  public void replay(Filled ledger, Blackhole sink) {
    try (Stream<? extends TrackedEventMessage<?>> events = ledger.engine.readEvents(null, false)) {
      events.forEach(event -> sink.consume(event.getPayload()));
    }
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OperationsPerInvocation(REPLAYED)
  public void replayRaw(Filled ledger, Blackhole sink) {
    try (MongoCursor<RawBsonDocument> cursor =
        ledger.raw.find().sort(Sorts.ascending("_id")).batchSize(1000).cursor()) {
      cursor.forEachRemaining(sink::consume);
    }
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public void loadIncident(Filled ledger, Blackhole sink) {
    ledger
        .engine
        .readEvents("incident-17-4")
        .forEachRemaining(event -> sink.consume(event.getPayload()));
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public void loadIncidentRaw(Filled ledger, Blackhole sink) {
    List<String> keys =
        LongStream.range(0, INCIDENT).mapToObj(i -> StoredEvent.key("incident-17-4", i)).toList();
    ledger.raw.find(Filters.in("events.key", keys)).forEach(sink::consume);
  }
}
