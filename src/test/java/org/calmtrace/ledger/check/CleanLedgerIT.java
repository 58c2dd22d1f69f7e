package org.calmtrace.ledger.check;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.calmtrace.ledger.check.LedgerCheck.Result;
import org.calmtrace.ledger.checkpoint.SealedLedger;
import org.calmtrace.ledger.store.LedgerEngine;
import org.calmtrace.ledger.store.Ledgers;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nothing was tampered with nothing is found, whatever the ledger looks like. */
class CleanLedgerIT {

  @TempDir Path folder;
  @AutoClose private final TestStore store = TestStore.fresh();
  private final AtomicLong told = new AtomicLong(-1);

  private Result whole() {
    return new LedgerCheck(store.database(), WardLedger.seals(folder))
        .whole(0, (checked, size) -> told.set(checked));
  }

  private void isCleanWith(long size) {
    Result result = whole();
    assertThat(result.findings()).isEmpty();
    assertThat(result.atEnd()).isTrue();
    assertThat(result.end().position()).isEqualTo(size);
  }

  @Test
  void noLedgerAtAll() {
    isCleanWith(0);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "255,1",
    "256,1",
    "257,1",
    "255,255",
    "256,256",
    "257,256",
    "1000,256",
    "1000,7"
  })
  void soManyEventsInCommitsOfSoMany(int size, int together) {
    try (SealedLedger ledger = new SealedLedger(store.database(), folder)) {
      for (int from = 0; from < size; from += together) {
        int count = Math.min(together, size - from);
        ledger.engine.appendEvents(Ledgers.events("stream " + from, 0, count));
      }
      isCleanWith(size);
      assertThat(told).hasValue(size);
      ledger.seal();
    }
    isCleanWith(size);
  }

  @Test
  void whatManyCallersAndTwoProcessesAppendWhileItIsChecked() throws Exception {
    AtomicBoolean writing = new AtomicBoolean(true);
    try (SealedLedger one = new SealedLedger(store.database(), folder);
        LedgerEngine two = Ledgers.engine(store.databaseOfAnotherClient());
        ExecutorService threads = Executors.newFixedThreadPool(9)) {
      List<Future<Integer>> callers = new ArrayList<>();
      for (int caller = 0; caller < 8; caller++) {
        LedgerEngine engine = caller % 2 == 0 ? one.engine : two;
        callers.add(threads.submit(writer(engine, "caller " + caller, writing)));
      }
      Future<Integer> sealer =
          threads.submit(
              () -> {
                int rounds = 0;
                for (; writing.get(); rounds++) {
                  one.seal();
                }
                return rounds;
              });
      while (one.engine.head() < 0) {
        Thread.onSpinWait();
      }
      for (int i = 0; i < 15; i++) {
        assertThat(whole().findings()).isEmpty();
      }
      writing.set(false);
      int appended = 0;
      for (Future<Integer> caller : callers) {
        appended += caller.get();
      }
      assertThat(sealer.get()).isPositive();
      isCleanWith(appended);
    }
  }

  private static Callable<Integer> writer(LedgerEngine engine, String name, AtomicBoolean writing) {
    return () -> {
      int next = 0;
      while (writing.get()) {
        int count = 1 + next % 5;
        engine.appendEvents(Ledgers.events(name, next, count));
        next += count;
      }
      return next;
    };
  }

  @Test
  void aTreeOfSoManyLeavesThatItHasTilesOfTwoLevels() {
    try (SealedLedger ledger = new SealedLedger(store.database(), folder)) {
      for (int commit = 0; commit < 257; commit++) {
        ledger.engine.appendEvents(Ledgers.events("stream " + commit, 0, 256));
      }
      ledger.seal();
    }
    isCleanWith(257 * 256);
    Tampering tampering = new Tampering(store.database());
    assertThat(tampering.collection("tiles").countDocuments()).isEqualTo(258);
    Walk walk = Walk.BEGIN;
    LedgerCheck check = new LedgerCheck(store.database(), WardLedger.seals(folder));
    while (walk.position() < 257 * 256) {
      Result part = check.part(walk, 10_000, check.glance());
      assertThat(part.findings()).isEmpty();
      walk = part.end();
    }

    tampering.collection("tiles").updateOne(eq("_id", "1/000"), set("root", new byte[32]));
    assertThat(whole().findings())
        .extracting(Finding::flaw, Finding::name, Finding::position, Finding::other)
        .containsExactly(tuple(Flaw.TILE_ALTERED, "1/000", 0L, 65_535L));
    Result last = check.part(walkBefore(check), 70_000, check.glance());
    assertThat(last.findings()).extracting(Finding::name).containsExactly("1/000");
  }

  /** So far that the tile of the second level is begun, and not full. */
  private static Walk walkBefore(LedgerCheck check) {
    return check.part(Walk.BEGIN, 60_000, check.glance()).end();
  }
}
