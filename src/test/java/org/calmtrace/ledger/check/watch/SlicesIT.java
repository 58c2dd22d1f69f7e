package org.calmtrace.ledger.check.watch;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calmtrace.ledger.check.Tampering.alterText;
import static org.calmtrace.ledger.check.Tampering.events;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.calmtrace.ledger.LedgerDamage;
import org.calmtrace.ledger.LedgerStatus;
import org.calmtrace.ledger.LedgerStatus.State;
import org.calmtrace.ledger.check.FlawWords;
import org.calmtrace.ledger.check.LedgerCheck;
import org.calmtrace.ledger.check.SealFiles;
import org.calmtrace.ledger.check.Seals;
import org.calmtrace.ledger.check.WardLedger;
import org.calmtrace.ledger.checkpoint.SealedLedger;
import org.calmtrace.ledger.store.Ledgers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What is known of a ledger that is checked a slice after the other, around the clock. */
class SlicesIT {

  private static final CheckSettings SETTINGS =
      new CheckSettings(true, Duration.ofSeconds(15), 300);

  @TempDir Path folder;
  @AutoClose private WardLedger ledger;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T12:50:00Z"));
  private final InstantSource time = now::get;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private SliceLoop loop;

  @BeforeEach
  void write() {
    ledger = new WardLedger(folder);
    loop = process();
  }

  /** One that knows nothing but what is stored. */
  private SliceLoop process() {
    return new SliceLoop(
        new Slicer(ledger.check(), SETTINGS.events(), clock), store(), SETTINGS, clock);
  }

  private CheckStore store() {
    return new CheckStore(ledger.store.database(), WriteConcern.MAJORITY);
  }

  private LedgerStatus status() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/ledger");
    messages.setDefaultEncoding("UTF-8");
    return new CheckedLedger(store(), SETTINGS, new FlawWords(messages), clock).status();
  }

  private void turns(int count) {
    for (int i = 0; i < count; i++) {
      now.updateAndGet(before -> before.plus(SETTINGS.every()));
      loop.turn();
    }
  }

  private static Optional<String> flaw(LedgerStatus status) {
    return Optional.ofNullable(status.firstBad()).map(LedgerDamage::flaw);
  }

  @Test
  void beforeTheFirstNothingIsSaid() {
    assertThat(status()).isEqualTo(LedgerStatus.UNCHECKED);
    assertThat(loop.last()).isNull();
  }

  @Test
  void itComesToTheEndAndStaysThereWhileAllIsCheckedAgain() {
    turns(1);
    assertThat(status().state()).isEqualTo(State.BEHIND);
    assertThat(status().checkedTo()).isEqualTo(307);
    assertThat(status().head()).isEqualTo(603);
    turns(1);
    LedgerStatus whole = status();
    assertThat(whole.state()).isEqualTo(State.GOOD);
    assertThat(whole.checkedTo()).isEqualTo(603);
    assertThat(whole.checkedAt()).isEqualTo(now.get());
    assertThat(whole.goodSince()).isEqualTo(now.get().minus(SETTINGS.every()));
    assertThat(whole.sealedSize()).isEqualTo(602);
    assertThat(whole.sealedAt()).isNotNull();
    assertThat(whole.wholeAt()).isNull();
    turns(3);
    assertThat(status().wholeAt()).isNotNull();
    assertThat(status().checkedTo()).isEqualTo(603);
    assertThat(status().firstBad()).isNull();
    assertThat(loop.events()).isGreaterThanOrEqualTo(2 * WardLedger.SIZE);
  }

  @Test
  void whatIsAppendedIsInTheNextSlice() {
    turns(5);
    try (SealedLedger more = new SealedLedger(ledger.store.database(), folder)) {
      more.engine.appendEvents(Ledgers.events("a", 13, 40));
      more.seal();
    }
    turns(1);
    assertThat(status().checkedTo()).isEqualTo(643);
    assertThat(status().sealedSize()).isEqualTo(644);
    assertThat(status().state()).isEqualTo(State.GOOD);
  }

  @Test
  void anotherProcessGoesOnWhereTheLastOneStopped() {
    turns(1);
    loop = process();
    turns(1);
    // The other 296, and two commits of what was checked before.
    assertThat(loop.events()).isEqualTo(WardLedger.SIZE - 308 + 6);
    assertThat(status().checkedTo()).isEqualTo(603);
  }

  @Test
  void oneProcessAtATimeMakesASliceAndAllKnowOfIt() {
    SliceLoop other = process();
    turns(1);
    other.turn();
    assertThat(other.events()).isZero();
    assertThat(other.last()).isNotNull();
    assertThat(status().checkedTo()).isEqualTo(307);
  }

  @Test
  void aProcessThatDiesInASliceHoldsUpTheOthersForAWhileOnly() {
    CheckStore store = store();
    assertThat(store.take(now.get(), Duration.ofMinutes(2))).isPresent();
    turns(7);
    assertThat(status()).isEqualTo(LedgerStatus.UNCHECKED);
    turns(1);
    assertThat(status().checkedTo()).isEqualTo(307);
  }

  @Test
  void whatASliceFindsIsForgottenIfItTookSoLongThatAnotherTookTheTurn() {
    CheckStore store = store();
    CheckStore.Turn slow = store.take(now.get(), Duration.ofMinutes(2)).orElseThrow();
    turns(8);
    CheckState late = CheckState.begin("", now.get());
    assertThat(store.keep(slow, late, now.get())).isFalse();
    assertThat(status().checkedTo()).isEqualTo(307);
  }

  @Test
  void damageToWhatWasCheckedIsFoundWhenItIsCheckedAgain() {
    turns(5);
    BsonDocument whole = ledger.tampering.commit(8);
    ledger.tampering.event(8, 17, event -> alterText(event, "payload"));
    turns(4);
    LedgerStatus damaged = status();
    assertThat(damaged.state()).isEqualTo(State.BAD);
    assertThat(damaged.goodSince()).isNull();
    assertThat(damaged.firstBad())
        .isNotNull()
        .satisfies(
            damage -> {
              assertThat(damage.flaw()).isEqualTo("event-altered");
              assertThat(damage.position()).isEqualTo(25);
              assertThat(damage.words())
                  .isEqualTo("The event at position 25 was changed after it was recorded.");
            });
    assertThat(damaged.others()).isEmpty();
    turns(10);
    assertThat(status().firstBad()).isEqualTo(damaged.firstBad());

    ledger.tampering.collection("ledger").replaceOne(eq("_id", 8L), whole);
    turns(10);
    assertThat(status().state()).isEqualTo(State.GOOD);
    assertThat(status().firstBad()).isNull();
  }

  @Test
  void whatIsWrongIsSaidInTheReadersLanguage() {
    ledger.tampering.event(8, 17, event -> alterText(event, "payload"));
    turns(1);
    try {
      LocaleContextHolder.setLocale(Locale.of("es"));
      assertThat(status().firstBad())
          .isNotNull()
          .extracting(LedgerDamage::words)
          .isEqualTo("El evento de la posición 25 fue modificado después de registrarse.");
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  @Test
  void aLedgerThatIsWrittenAnewBehindTheLastSliceStaysFoundThoughItAgreesWithItself() {
    turns(5);
    ledger.tampering.regrowFrom(
        602,
        commits ->
            events(commits.getFirst())
                .get(1)
                .asDocument()
                .put("payload", new BsonString("{\"words\":\"nothing happened\"}")));
    turns(12);
    assertThat(flaw(status())).contains("rewritten");
    assertThat(status().firstBad()).isNotNull().extracting(LedgerDamage::position).isEqualTo(602L);
  }

  @Test
  void whatWasWrittenAnewIsGoodAgainWhenItIsAsItWas() {
    turns(5);
    for (long position : List.of(268L, 602L)) {
      List<BsonDocument> before = ledger.tampering.commitsFrom(position);
      ledger.tampering.regrowFrom(
          position,
          commits ->
              events(commits.getLast())
                  .get(1)
                  .asDocument()
                  .put("payload", new BsonString("{\"words\":\"nothing happened\"}")));
      turns(12);
      assertThat(flaws()).contains("rewritten");
      ledger.tampering.collection("ledger").deleteMany(gte("_id", position));
      ledger.tampering.collection("ledger").insertMany(before);
      turns(6);
      assertThat(status().firstBad()).isNull();
      assertThat(status().state()).isEqualTo(State.GOOD);
    }
  }

  @Test
  void aDatabaseFromAnEarlierDayIsFoundAtOnce() {
    turns(5);
    ledger.tampering.collection("ledger").deleteMany(gte("_id", 571L));
    ledger.tampering.collection("checkpoints").deleteMany(gte("_id", 602L));
    ledger.tampering.collection("checks").deleteMany(new BsonDocument());
    turns(1);
    assertThat(status().firstBad())
        .isNotNull()
        .extracting(LedgerDamage::flaw, LedgerDamage::position)
        .containsExactly("rolled-back", 571L);
  }

  @Test
  void whenALossWasDeclaredTheCheckBeginsAnew() throws Exception {
    turns(5);
    ledger.tampering.collection("ledger").deleteMany(gte("_id", 571L));
    turns(1);
    assertThat(status().state()).isEqualTo(State.BAD);
    try (SealedLedger goesOn = new SealedLedger(ledger.store.database(), folder)) {
      goesOn.declareLoss();
    }
    turns(5);
    assertThat(status().firstBad()).isNull();
    assertThat(status().state()).isEqualTo(State.GOOD);
    assertThat(status().sealedSize()).isEqualTo(572);
  }

  /** The sealer signs on over the place: what is stored then tells nothing of it. */
  @Test
  void aCheckpointThatWasTakenAwayStaysMissingUntilItIsThereAgain() {
    turns(5);
    MongoCollection<BsonDocument> checkpoints = ledger.tampering.collection("checkpoints");
    BsonDocument taken = checkpoints.findOneAndDelete(eq("_id", 602L));
    assertThat(taken).isNotNull();
    signOn();
    turns(12);
    assertThat(flaw(status())).contains("checkpoint-missing");
    assertThat(status().firstBad()).isNotNull().extracting(LedgerDamage::position).isEqualTo(601L);

    // The one that was signed meanwhile names the same one before: it has to follow this one.
    checkpoints.updateOne(eq("_id", 604L), Updates.set("prev", 602L));
    checkpoints.insertOne(taken);
    turns(6);
    assertThat(status().firstBad()).isNull();
    assertThat(status().state()).isEqualTo(State.GOOD);
  }

  private void signOn() {
    try (SealedLedger goesOn = new SealedLedger(ledger.store.database(), folder)) {
      goesOn.seal();
    }
  }

  @Test
  void allCheckpointsThatWereTakenAwayStayMissingAndTheTilesAreMissedToo() {
    turns(5);
    ledger.tampering.collection("checkpoints").drop();
    ledger.tampering.collection("tiles").drop();
    // Whoever does so may have taken the file away, too.
    assertThat(folder.resolve("ledger.checkpoint").toFile().delete()).isTrue();
    turns(12);
    assertThat(flaws()).containsExactly("tile-missing", "tile-missing", "checkpoint-missing");
  }

  private List<String> flaws() {
    CheckState state = Objects.requireNonNull(loop.last());
    return state.findings().stream().map(each -> each.flaw().code()).toList();
  }

  @Test
  void aProcessWithoutTheKeysSaysSoAndForgetsNothing() {
    turns(2);
    Seals none =
        new SealFiles(
            SealedLedger.file(folder, "no.keys"), SealedLedger.file(folder, "no.checkpoint"));
    SliceLoop bare =
        new SliceLoop(
            new Slicer(new LedgerCheck(ledger.store.database(), none), SETTINGS.events(), clock),
            store(),
            SETTINGS,
            clock);
    now.updateAndGet(before -> before.plus(SETTINGS.every()));
    bare.turn();
    assertThat(flaw(status())).contains("keys-missing");
    assertThat(status().checkedTo()).isEqualTo(603);
    turns(1);
    assertThat(status().state()).isEqualTo(State.GOOD);
  }

  @Test
  void anIndexThatIsMissingIsFoundAndForgottenWhenItIsThereAgain() {
    turns(2);
    ledger.tampering.collection("ledger").dropIndex("events.key_1");
    turns(1);
    assertThat(flaw(status())).contains("index-missing");
    assertThat(status().firstBad()).isNotNull().extracting(LedgerDamage::position).isNull();
    new SealedLedger(ledger.store.database(), folder).close();
    turns(1);
    assertThat(status().state()).isEqualTo(State.GOOD);
  }

  @Test
  void tilesOfEventsThatAreNotThereAreFoundAtTheEndOfARound() {
    ledger
        .tampering
        .collection("tiles")
        .insertOne(new BsonDocument("_id", new BsonString("3/000")));
    turns(6);
    assertThat(flaw(status())).contains("tile-stray");
    assertThat(status().others()).isEmpty();
  }

  @Test
  void aStateThatCannotBeReadIsNone() {
    turns(3);
    ledger
        .tampering
        .collection("checks")
        .updateOne(
            eq("_id", "ledger"),
            new BsonDocument("$set", new BsonDocument("state.size", BsonBoolean.TRUE)));
    assertThat(status()).isEqualTo(LedgerStatus.UNCHECKED);
    ledger
        .tampering
        .collection("checks")
        .updateOne(
            eq("_id", "ledger"),
            new BsonDocument("$unset", new BsonDocument("version", BsonBoolean.TRUE)));
    turns(1);
    assertThat(status().checkedTo()).isEqualTo(307);
  }

  @Test
  void whereNoSliceWasMadeForLongItIsSaid() {
    turns(2);
    assertThat(status().state()).isEqualTo(State.GOOD);
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(2)));
    assertThat(status().state()).isEqualTo(State.BEHIND);
    assertThat(status().checkedTo()).isEqualTo(603);
  }

  @Test
  void anEmptyLedgerIsGood() {
    for (String each : List.of("ledger", "tiles", "checkpoints")) {
      ledger.tampering.collection(each).deleteMany(new BsonDocument());
    }
    folder.resolve("ledger.checkpoint").toFile().delete();
    turns(2);
    assertThat(status().state()).isEqualTo(State.GOOD);
    assertThat(status().checkedTo()).isNull();
    assertThat(status().head()).isNull();
  }
}
