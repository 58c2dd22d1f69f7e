package org.calmtrace.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calmtrace.ledger.store.Ledgers.event;
import static org.calmtrace.ledger.store.Ledgers.events;
import static org.calmtrace.ledger.store.Ledgers.position;
import static org.calmtrace.ledger.store.Ledgers.read;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.Document;
import org.calmtrace.ledger.store.Ledgers.Happened;
import org.calmtrace.ledger.store.LosingStore.Fate;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the ledger promises beyond Axon's kit. */
class LedgerContractIT {

  @AutoClose private final TestStore store = TestStore.fresh();
  private final MongoDatabase database = store.database();

  @Test
  void manyCallersGetOneOrderWithoutAGap() throws Exception {
    try (LedgerEngine engine = Ledgers.engine(database)) {
      inParallel(
          16,
          caller -> {
            for (int i = 0; i < 20; i++) {
              engine.appendEvents(events("a" + caller, 3L * i, 3));
            }
          });
      assertThat(read(engine, null))
          .extracting(Ledgers::position)
          .containsExactlyElementsOf(LongStream.range(0, 960).boxed().toList());
    }
    assertThat(LedgerInspection.of(database).commits()).isEqualTo(320);
  }

  @Test
  void oneCommandsEventsStandTogetherInOneDocument() {
    try (LedgerEngine engine = Ledgers.engine(database)) {
      engine.appendEvents(events("a", 0, 5));
      engine.appendEvents(events("b", 0, Commit.MAX_EVENTS));
    }
    assertThat(database.getCollection("ledger").countDocuments()).isEqualTo(2);
    assertThat(LedgerInspection.of(database).events()).hasSize(5 + Commit.MAX_EVENTS);
  }

  @Test
  void twoProcessesAtOnceStoreEachEventOnceAndHaveOneWinnerForEachVersion() throws Exception {
    ConcurrentLinkedQueue<String> winners = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<String> losers = new ConcurrentLinkedQueue<>();
    try (LedgerEngine one = Ledgers.engine(database);
        LedgerEngine two = Ledgers.engine(store.databaseOfAnotherClient())) {
      CyclicBarrier together = new CyclicBarrier(8);
      inParallel(
          8,
          caller -> {
            LedgerEngine engine = caller % 2 == 0 ? one : two;
            for (int version = 0; version < 40; version++) {
              together.await();
              DomainEventMessage<?> event = event("contested" + caller / 4, version);
              try {
                engine.appendEvents(event);
                winners.add(event.getAggregateIdentifier() + "/" + version);
              } catch (ConcurrencyException | AggregateStreamCreationException e) {
                losers.add(event.getIdentifier());
              }
            }
          });
    }
    LedgerInspection ledger = LedgerInspection.of(database);
    assertThat(ledger.events())
        .extracting(StoredEvent::key)
        .containsExactlyInAnyOrderElementsOf(winners);
    assertThat(winners).hasSize(80).doesNotHaveDuplicates();
    assertThat(losers).hasSize(240);
    assertThat(ledger.events()).extracting(StoredEvent::id).doesNotContainAnyElementsOf(losers);
  }

  @Test
  void anUnknownOutcomeNeitherLosesNorDoublesWhateverTheNetworkDoes() throws Exception {
    Random random = new Random(20_261_123);
    Fate[] fates = Fate.values();
    Supplier<Fate> halfGood =
        () -> random.nextBoolean() ? Fate.ANSWERED : fates[random.nextInt(fates.length)];
    try (LosingStore first = losing(halfGood);
        LosingStore second = losing(halfGood);
        LedgerEngine one = Ledgers.engine(database, first, Duration.ofMinutes(1));
        LedgerEngine two = Ledgers.engine(database, second, Duration.ofMinutes(1))) {
      inParallel(
          8,
          caller -> {
            for (int i = 0; i < 25; i++) {
              (caller % 2 == 0 ? one : two).appendEvents(events("a" + caller, 2L * i, 2));
            }
          });
      assertThat(first.lost()).isPositive();
      assertThat(second.lost()).isPositive();
    }
    assertThat(LedgerInspection.of(database).events())
        .extracting(StoredEvent::key)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 8 * 50).mapToObj(i -> "a" + i / 50 + "/" + i % 50).toList());
  }

  @Test
  void eachWayToLoseAnAnswerIsSettledForASingleCaller() throws Exception {
    for (Fate fate : Fate.values()) {
      List<Fate> script = new ArrayList<>(List.of(fate, fate));
      try (LosingStore losing =
              losing(() -> script.isEmpty() ? Fate.ANSWERED : script.removeFirst());
          LedgerEngine engine = Ledgers.engine(database, losing, Duration.ofMinutes(1))) {
        engine.appendEvents(events("a " + fate, 0, 3));
        engine.appendEvents(events("a " + fate, 3, 1));
      }
    }
    assertThat(LedgerInspection.of(database).events()).hasSize(4 * Fate.values().length);
  }

  @Test
  void aCallerIsToldWhenNothingIsKnownAndTheEventIsStillStoredOnceWhenTheStoreIsBack()
      throws Exception {
    AtomicBoolean down = new AtomicBoolean(true);
    try (LosingStore losing = losing(() -> down.get() ? Fate.WRITE_LOST : Fate.ANSWERED);
        LedgerEngine engine = Ledgers.engine(database, losing, Duration.ofMillis(200))) {
      assertThatThrownBy(() -> engine.appendEvents(event("a", 0)))
          .isInstanceOf(LedgerUnavailableException.class);
      down.set(false);
      // Whoever was told so sends the same again: it is there, or it is stored now.
      try (LedgerEngine patient = Ledgers.engine(database)) {
        awaitEvents(patient, 1);
        assertThatThrownBy(() -> patient.appendEvents(event("a", 0)))
            .isInstanceOf(AggregateStreamCreationException.class);
      }
    }
    assertThat(LedgerInspection.of(database).events()).hasSize(1);
  }

  @Test
  void aReaderNeverSeesAnEventBeforeTheOneInFrontOfIt() throws Exception {
    AtomicBoolean writing = new AtomicBoolean(true);
    try (LedgerEngine one = Ledgers.engine(database);
        LedgerEngine two = Ledgers.engine(store.databaseOfAnotherClient());
        ExecutorService readers = Executors.newFixedThreadPool(2)) {
      List<Future<Long>> seen = new ArrayList<>();
      for (LedgerEngine engine : List.of(one, two)) {
        seen.add(readers.submit(() -> follow(engine, writing)));
      }
      inParallel(
          4,
          caller -> {
            for (int i = 0; i < 40; i++) {
              (caller % 2 == 0 ? one : two).appendEvents(events("a" + caller, 2L * i, 2));
            }
          });
      writing.set(false);
      for (Future<Long> each : seen) {
        assertThat(each.get()).isEqualTo(319L);
      }
    }
  }

  /** Reads on from token to token, failing on the first position that is not the next. */
  private static long follow(LedgerEngine engine, AtomicBoolean writing) {
    long last = -1;
    boolean more = true;
    while (more) {
      more = writing.get(); // before reading: the last round reads all
      for (TrackedEventMessage<?> event : read(engine, new GlobalSequenceTrackingToken(last))) {
        assertThat(position(event)).isEqualTo(last + 1);
        last++;
      }
    }
    return last;
  }

  @Test
  void aTokenInsideACommitGoesOnWithTheVeryNextEvent() {
    try (LedgerEngine writer = Ledgers.engine(database)) {
      writer.appendEvents(events("a", 0, 200));
      writer.appendEvents(events("b", 0, Commit.MAX_EVENTS));
      writer.appendEvents(events("c", 0, 3));
    }
    for (long token : new long[] {-1, 0, 100, 198, 199, 200, 201, 300, 454, 455, 456, 457}) {
      try (LedgerEngine fresh = Ledgers.engine(database)) {
        assertThat(read(fresh, new GlobalSequenceTrackingToken(token)))
            .extracting(Ledgers::position)
            .containsExactlyElementsOf(LongStream.range(token + 1, 459).boxed().toList());
      }
    }
    try (LedgerEngine fresh = Ledgers.engine(database)) {
      assertThat(read(fresh, new GlobalSequenceTrackingToken(458))).isEmpty();
      assertThat(read(fresh, new GlobalSequenceTrackingToken(9999))).isEmpty();
    }
  }

  @Test
  void theHeadIsFoundWhereverItIs() {
    try (LedgerEngine engine = Ledgers.engine(database)) {
      assertThat(engine.head()).isEqualTo(-1);
      long next = 0;
      for (int size : new int[] {1, 1, 253, 1, 1, 256, 256, 7, 256, 255, 2, 256, 256, 256, 99}) {
        engine.appendEvents(events("a", next, size));
        next += size;
        try (LedgerEngine other = Ledgers.engine(database)) {
          assertThat(other.head()).isEqualTo(next - 1);
          assertThat(other.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(next - 1));
        }
      }
    }
  }

  @Test
  void aProcessThatComesBackLateGoesOnWhereTheOtherLeft() {
    try (LedgerEngine early = Ledgers.engine(database)) {
      early.appendEvents(event("a", 0));
      try (LedgerEngine other = Ledgers.engine(database)) {
        for (int i = 0; i < 300; i++) {
          other.appendEvents(event("b", i));
        }
      }
      early.appendEvents(event("a", 1));
      assertThat(early.head()).isEqualTo(301);
    }
    assertThat(LedgerInspection.of(database).events()).hasSize(302);
  }

  @Test
  void aLongStreamIsReadWhole() {
    try (LedgerEngine engine = Ledgers.engine(database)) {
      for (int i = 0; i < 30; i++) {
        engine.appendEvents(events("a", 17L * i, 17));
        engine.appendEvents(event("other", i));
      }
      assertThat(engine.readEvents("a", 5).asStream().map(DomainEventMessage::getSequenceNumber))
          .containsExactlyElementsOf(LongStream.range(5, 510).boxed().toList());
      assertThat(engine.readEvents("a/1").asStream()).isEmpty();
    }
  }

  @Test
  void whatCannotBeStoredIsRefusedBeforeItIsSent() {
    try (LedgerEngine engine = Ledgers.engine(database)) {
      assertThatThrownBy(() -> engine.appendEvents(events("a", 0, Commit.MAX_EVENTS + 1)))
          .isInstanceOf(EventStoreException.class)
          .hasMessageContaining("at most 256");
      assertThatThrownBy(() -> engine.appendEvents(event("a\nb", 0)))
          .isInstanceOf(EventStoreException.class)
          .hasMessageContaining("line break");
      Happened huge = new Happened("a", 1, "x".repeat(4_000_000));
      assertThatThrownBy(
              () -> engine.appendEvents(new GenericDomainEventMessage<>("Test", "a", 0, huge)))
          .isInstanceOf(EventStoreException.class)
          .hasMessageContaining("characters");
      assertThatThrownBy(() -> engine.appendEvents(event("a", 0), event("a", 0)))
          .isInstanceOf(AggregateStreamCreationException.class);
      engine.appendEvents(event("a", 0));
    }
    assertThat(LedgerInspection.of(database).events()).hasSize(1);
  }

  @Test
  void anEventNearlyTooLargeIsStoredAndReadBack() {
    try (LedgerEngine engine = Ledgers.engine(database)) {
      Happened long4 = new Happened("a", 1, "😀".repeat(1_600_000));
      engine.appendEvents(new GenericDomainEventMessage<>("Test", "a", 0, long4));
      assertThat(engine.readEvents("a").next().getPayload()).isEqualTo(long4);
    }
  }

  @Test
  void aStreamOfMoreThanOneAnswerHoldsIsReadWhole() {
    try (LedgerEngine engine = Ledgers.engine(database)) {
      for (int i = 0; i < 7; i++) {
        Happened long3 = new Happened("a", i, "x".repeat(3_000_000));
        engine.appendEvents(new GenericDomainEventMessage<>("Test", "a", i, long3));
      }
      assertThat(engine.readEvents("a").asStream().map(DomainEventMessage::getSequenceNumber))
          .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    }
  }

  @Test
  void anEngineThatIsClosedSaysSo() {
    LedgerEngine engine = Ledgers.engine(database);
    engine.close();
    assertThatThrownBy(() -> engine.appendEvents(event("a", 0)))
        .isInstanceOf(LedgerUnavailableException.class);
  }

  @Test
  void aHeadThatContradictsItselfStopsTheStart() {
    try (LedgerEngine engine = Ledgers.engine(database)) {
      engine.appendEvents(events("a", 0, 2));
    }
    database
        .getCollection("ledger")
        .updateOne(
            new Document("_id", 0L), new Document("$set", new Document("tree.root", new byte[32])));
    assertThatThrownBy(() -> Ledgers.engine(database))
        .isInstanceOf(DamagedLedgerException.class)
        .hasMessageContaining("position 0");
  }

  private LosingStore losing(Supplier<Fate> fates) {
    return new LosingStore(
        new MongoCommitStore(store.databaseOfAnotherClient()),
        () -> {
          synchronized (store) { // both networks draw from one seeded source
            return fates.get();
          }
        });
  }

  private static void awaitEvents(LedgerEngine engine, int count) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (engine.head() < count - 1 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(engine.head()).isEqualTo(count - 1);
  }

  private interface Work {
    void run(int caller) throws Exception;
  }

  private static void inParallel(int callers, Work work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Callable<Boolean>> all =
          IntStream.range(0, callers)
              .<Callable<Boolean>>mapToObj(
                  caller ->
                      () -> {
                        work.run(caller);
                        return true;
                      })
              .toList();
      for (Future<Boolean> each : threads.invokeAll(all)) {
        each.get();
      }
    }
  }
}
