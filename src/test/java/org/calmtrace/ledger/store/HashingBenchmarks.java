package org.calmtrace.ledger.store;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.calmtrace.ledger.checkpoint.SealingFixture;
import org.calmtrace.ledger.merkle.CompactRange;
import org.calmtrace.platform.mongo.TestStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/**
 * What hashing, heads, tiles and signatures cost: the appender with them and without, with
 * documents of the same size.
 */
@OutputTimeUnit(TimeUnit.SECONDS)
@BenchmarkMode(Mode.Throughput)
@Threads(16)
public class HashingBenchmarks {

  private static final byte[] NOTHING = new byte[32];

  /** A ledger that is hashed, and signed each second while it grows. */
  @State(Scope.Benchmark)
  public static class Hashed {

    final TestStore store = TestStore.fresh();
    final LedgerEngine engine = Ledgers.engine(store.database());
    final Appender appender = engine.appender();
    AutoCloseable sealing = () -> {};

    @Setup
    public void sign() throws Exception {
      sealing =
          SealingFixture.each(
              Duration.ofSeconds(1), store.database(), engine, Files.createTempDirectory("seal"));
    }

    @TearDown
    public void close() throws Exception {
      sealing.close();
      engine.close();
      store.close();
    }
  }

  /** The same without a hash: where one belongs there are zeros. */
  @State(Scope.Benchmark)
  public static class Unhashed {

    final TestStore store = TestStore.fresh();
    final Appender appender =
        new Appender(
            new MongoCommitStore(store.database()),
            new NoHashes(UUID.randomUUID(), Clock.systemUTC()),
            new LossWatch(LossWatch.GRACE),
            Duration.ofMinutes(1));

    @TearDown
    public void close() {
      appender.close();
      store.close();
    }
  }

  private static final class NoHashes extends CommitMaker {

    NoHashes(UUID writer, Clock clock) {
      super(writer, clock);
    }

    @Override
    Commit make(List<EventDraft> drafts, CompactRange before) {
      List<StoredEvent> events = new ArrayList<>(drafts.size());
      for (EventDraft draft : drafts) {
        events.add(
            new StoredEvent(
                draft.id(),
                draft.type(),
                draft.revision(),
                draft.aggregateId(),
                draft.aggregateType(),
                draft.sequence(),
                draft.timestamp(),
                draft.payload(),
                draft.meta(),
                draft.salt(),
                NOTHING));
      }
      long size = before.size() + events.size();
      CompactRange tree = CompactRange.of(size, Collections.nCopies(Long.bitCount(size), NOTHING));
      return commit(before.size(), events, tree, NOTHING);
    }
  }

  /** One caller's aggregate. */
  @State(Scope.Thread)
  public static class Caller {

    final String aggregate = UUID.randomUUID().toString();
    long sequence;

    List<EventDraft> next(boolean hashed) {
      DomainEventMessage<?> event = Ledgers.event(aggregate, sequence++);
      String payload = event.serializePayload(Ledgers.SERIALIZER, String.class).getData();
      String meta = event.serializeMetaData(Ledgers.SERIALIZER, String.class).getData();
      byte[] salt = new byte[16];
      ThreadLocalRandom.current().nextBytes(salt);
      return List.of(
          hashed
              ? EventDraft.of(
                  event.getIdentifier(),
                  "test.happened",
                  "1",
                  aggregate,
                  "Test",
                  event.getSequenceNumber(),
                  event.getTimestamp(),
                  payload,
                  meta,
                  salt)
              : new EventDraft(
                  event.getIdentifier(),
                  "test.happened",
                  "1",
                  aggregate,
                  "Test",
                  event.getSequenceNumber(),
                  event.getTimestamp(),
                  payload,
                  meta,
                  salt,
                  ""));
    }
  }

  @Benchmark
  public void append(Hashed ledger, Caller caller) {
    ledger.appender.append(caller.next(true));
  }

  @Benchmark
  public void appendUnhashed(Unhashed ledger, Caller caller) {
    ledger.appender.append(caller.next(false));
  }
}
