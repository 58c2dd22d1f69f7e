package org.calmtrace.ledger.check;

import com.mongodb.client.MongoCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.RawBsonDocument;
import org.calmtrace.ledger.check.LedgerCheck.Result;
import org.calmtrace.ledger.check.SequenceCheck.Unknown;
import org.calmtrace.ledger.checkpoint.SealedLedger;
import org.calmtrace.ledger.store.Ledgers;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Events a second: of the hashing alone, against one plain SHA-256 over the same bytes; of the
 * whole check, against reading the same documents and doing nothing with them.
 */
@OutputTimeUnit(TimeUnit.SECONDS)
@BenchmarkMode(Mode.Throughput)
public class CheckBenchmarks {

  private static final int EVENTS = 20_000;
  private static final int CALLERS = 50;

  /** As many entries as an incident has. */
  private static final int INCIDENT = 20;

  /** A ledger of commits of one event, signed, with its tiles. */
  @State(Scope.Benchmark)
  public static class Filled {

    final TestStore store = TestStore.fresh();
    final StoredLedger ledger = new StoredLedger(store.database());
    final List<byte[]> commits = new ArrayList<>(EVENTS);
    LedgerCheck check = new LedgerCheck(store.database(), WardLedger.seals(Path.of("nowhere")));

    @Setup(Level.Trial)
    public void fill() throws IOException {
      Path keys = Files.createTempDirectory("check-benchmarks");
      try (SealedLedger sealed = new SealedLedger(store.database(), keys)) {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
          for (int caller = 0; caller < CALLERS; caller++) {
            String name = "0b8f5e0c-1d1f-4f7e-9a35-" + caller;
            callers.execute(() -> append(sealed, name));
          }
        }
        sealed.seal();
      }
      check = new LedgerCheck(store.database(), WardLedger.seals(keys));
      try (MongoCursor<RawBsonDocument> all = ledger.all()) {
        all.forEachRemaining(document -> commits.add(copy(document)));
      }
    }

    private static void append(SealedLedger sealed, String name) {
      for (int i = 0; i < EVENTS / CALLERS; i++) {
        sealed.engine.appendEvents(Ledgers.events(name + "-" + i / INCIDENT, i % INCIDENT, 1));
      }
    }

    private static byte[] copy(RawBsonDocument document) {
      Bytes bytes = Bytes.of(document);
      return Arrays.copyOfRange(bytes.array(), bytes.from(), bytes.from() + bytes.length());
    }

    @TearDown
    public void close() {
      store.close();
    }
  }

  /** Leaves, tree, heads and sequences of commits that are read already. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public void hashing(Filled filled) {
    Sha256 sha = new Sha256();
    Findings findings = new Findings();
    SequenceCheck sequences =
        new SequenceCheck(sha, findings, Unknown.IS_NEW, (key, position) -> {});
    ChainCheck chain =
        new ChainCheck(sha, findings, Walk.BEGIN, LeafWitness.NONE, List.of(sequences));
    RawCommit commit = new RawCommit();
    for (byte[] document : filled.commits) {
      chain.take(commit.read(document, 0, document.length));
    }
    requireClean(findings.all(), chain.expected());
  }

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public void hashingRaw(Filled filled, Blackhole sink) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (byte[] document : filled.commits) {
      sink.consume(digest.digest(document));
    }
  }

  /** Everything: also tiles, the checkpoint, and each event looked up by both indexes. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public void whole(Filled filled) {
    Result result = filled.check.whole(0, (checked, size) -> {});
    requireClean(result.findings(), result.end().position());
  }

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public void wholeRaw(Filled filled, Blackhole sink) {
    try (MongoCursor<RawBsonDocument> all = filled.ledger.all()) {
      all.forEachRemaining(sink::consume);
    }
  }

  private static void requireClean(List<Finding> findings, long events) {
    if (!findings.isEmpty() || events != EVENTS) {
      throw new IllegalStateException(events + " events, " + findings);
    }
  }
}
