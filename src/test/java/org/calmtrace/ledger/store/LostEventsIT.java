package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.calmtrace.ledger.store.Ledgers.event;
import static org.calmtrace.ledger.store.Ledgers.events;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.calmtrace.ledger.store.LosingStore.Fate;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A store that is brought back to an older state while the process runs. */
class LostEventsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofMillis(100);

  @AutoClose private final TestStore store = TestStore.fresh();
  private final MongoDatabase database = store.database();

  @Test
  void nothingIsAppendedBehindAHoleAndAProcessThatStartsAnewGoesOnWhereTheStoreEnds()
      throws Exception {
    try (LedgerEngine engine = engine(new MongoCommitStore(database))) {
      append(engine, 10);
      goBackTo(6);

      assertThat(engine.treeHead().size()).isEqualTo(6);
      TimeUnit.MILLISECONDS.sleep(2 * GRACE.toMillis());
      assertThat(engine.treeHead().size()).isEqualTo(6);

      assertThatThrownBy(() -> engine.appendEvents(event("late", 0)))
          .isInstanceOf(LedgerUnavailableException.class)
          .hasMessageContaining("had 10 events and has only 6")
          .hasMessageContaining("started anew");
      assertThatThrownBy(() -> engine.leaves(0, 10))
          .as("what it remembers does not stand for what is stored")
          .isInstanceOf(DamagedLedgerException.class);
    }
    try (LedgerEngine anew = engine(new MongoCommitStore(database))) {
      anew.appendEvents(event("late", 0));
      assertThat(anew.head()).isEqualTo(6);
    }
    assertThat(LedgerInspection.of(database).events()).hasSize(7);
  }

  @Test
  void whatIsMissingForAMomentIsNotLost() throws Exception {
    try (LedgerEngine engine = engine(new MongoCommitStore(database))) {
      append(engine, 3);
      List<org.bson.Document> last =
          database
              .getCollection("ledger")
              .find(Filters.gte("_id", 1L))
              .into(new java.util.ArrayList<>());
      goBackTo(1);
      assertThat(engine.treeHead().size()).isEqualTo(1);
      database.getCollection("ledger").insertMany(last);
      assertThat(engine.treeHead().size()).isEqualTo(3);
      TimeUnit.MILLISECONDS.sleep(2 * GRACE.toMillis());

      engine.appendEvents(event("late", 0));

      assertThat(engine.treeHead().size()).isEqualTo(4);
    }
  }

  @Test
  void whatWasSentIsNotSentAgainToAStoreThatWentBackMeanwhile() throws Exception {
    Iterator<Fate> fates = List.of(Fate.ANSWERED, Fate.ANSWERED, Fate.WRITE_LOST).iterator();
    try (LosingStore losing =
            new LosingStore(
                new MongoCommitStore(database),
                () -> {
                  if (!fates.hasNext()) {
                    return Fate.ANSWERED;
                  }
                  Fate fate = fates.next();
                  if (fate == Fate.WRITE_LOST) {
                    goBackTo(1); // it was away to be restored
                  }
                  return fate;
                });
        LedgerEngine engine = engine(losing)) {
      append(engine, 2);

      assertThatThrownBy(() -> engine.appendEvents(event("late", 0)))
          .isInstanceOf(LedgerUnavailableException.class)
          .hasMessageContaining("had 2 events and has only 1");

      assertThat(losing.lost()).isEqualTo(1);
    }
    assertThat(LedgerInspection.of(database).events()).hasSize(1);
  }

  @Test
  void whoWaitsBehindSuchAnOneIsNotStoredBehindTheHoleEither() throws Exception {
    AtomicBoolean goesBack = new AtomicBoolean();
    try (LosingStore losing =
            new LosingStore(
                new MongoCommitStore(database),
                () -> {
                  if (!goesBack.compareAndSet(true, false)) {
                    return Fate.ANSWERED;
                  }
                  goBackTo(1);
                  return Fate.WRITE_LOST;
                });
        LedgerEngine engine = Ledgers.engine(database, losing, PATIENCE, Duration.ofSeconds(1));
        ExecutorService callers = Executors.newFixedThreadPool(4)) {
      append(engine, 2);
      goesBack.set(true);
      Future<?> first = callers.submit(() -> engine.appendEvents(event("late", 0)));
      await().until(() -> losing.lost() == 1);
      Future<?> second = callers.submit(() -> engine.appendEvents(event("later", 0)));

      for (Future<?> each : List.of(first, second)) {
        assertThatThrownBy(each::get)
            .hasCauseInstanceOf(LedgerUnavailableException.class)
            .hasMessageContaining("had 2 events and has only 1");
      }
    }
    assertThat(LedgerInspection.of(database).events()).hasSize(1);
  }

  @Test
  void aHoleThatIsThereAlreadyIsSeenBeforeMoreIsSigned() {
    try (LedgerEngine engine = engine(new MongoCommitStore(database))) {
      append(engine, 5);
      assertThat(engine.treeHead().size()).isEqualTo(5);
      goBackTo(2);
      engine.appendEvents(event("late", 0));

      assertThatThrownBy(engine::treeHead)
          .isInstanceOf(DamagedLedgerException.class)
          .hasMessageContaining("position 4");
    }
  }

  private LedgerEngine engine(CommitStore commits) {
    return Ledgers.engine(database, commits, PATIENCE, GRACE);
  }

  private static void append(LedgerEngine engine, int count) {
    events("a", 0, count).forEach(engine::appendEvents);
  }

  private void goBackTo(long size) {
    database.getCollection("ledger").deleteMany(Filters.gte("_id", size));
  }
}
