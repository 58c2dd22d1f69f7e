package org.calmtrace.ledger.check;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.calmtrace.ledger.check.Tampering.alterBinary;
import static org.calmtrace.ledger.check.Tampering.alterNumber;
import static org.calmtrace.ledger.check.Tampering.alterText;
import static org.calmtrace.ledger.check.Tampering.events;
import static org.calmtrace.ledger.check.Tampering.forged;
import static org.calmtrace.ledger.check.Tampering.giveLeaf;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is changed of the events behind the ledger's back is found, at the first position that
 * it concerns and with words that say it.
 */
class TamperedEventsIT {

  @TempDir Path folders;

  /** What is done, and what has to be found first. */
  private record Case(
      String what, Consumer<Tampering> done, Flaw flaw, long position, String words) {}

  private Stream<DynamicTest> found(Case... cases) {
    return Stream.of(cases).map(each -> DynamicTest.dynamicTest(each.what, () -> found(each)));
  }

  private void found(Case tampered) {
    try (WardLedger ledger = new WardLedger(folders.resolve(tampered.what.replace(' ', '-')))) {
      tampered.done.accept(ledger.tampering);
      List<Finding> findings = ledger.whole().findings();
      assertThat(findings).isNotEmpty();
      Finding first = findings.getFirst();
      assertThat(first.flaw()).as("%s", findings).isEqualTo(tampered.flaw);
      assertThat(first.position()).as("%s", findings).isEqualTo(tampered.position);
      assertThat(WardLedger.words(first)).contains(tampered.words);
      assertThat(first.detail()).isNotBlank();
    }
  }

  private static Case altered(String field, Consumer<BsonDocument> change) {
    return new Case(
        field,
        ledger -> ledger.event(564, 3, change),
        Flaw.EVENT_ALTERED,
        567,
        "The event at position 567 was changed after it was recorded.");
  }

  @TestFactory
  Stream<DynamicTest> eachHashedFieldOfAnEvent() {
    return found(
        altered("payload", event -> alterText(event, "payload")),
        altered("meta", event -> alterText(event, "meta")),
        altered("salt", event -> alterBinary(event, "salt")),
        altered("id", event -> alterText(event, "id")),
        altered("type", event -> alterText(event, "type")),
        altered("rev", event -> event.put("rev", new BsonString("2"))),
        altered("agg", event -> event.put("agg", new BsonString("b"))),
        altered("aggType", event -> alterText(event, "aggType")),
        altered("no aggType", event -> event.remove("aggType")),
        altered("seq", event -> alterNumber(event, "seq")),
        altered("a new date", Tampering::redate));
  }

  @TestFactory
  Stream<DynamicTest> whatIsStoredBesidesItsContent() {
    return found(
        new Case(
            "key",
            ledger -> ledger.event(564, 3, event -> event.put("key", new BsonString("z/7"))),
            Flaw.KEY,
            567,
            "The event at position 567 is filed under another record"),
        new Case(
            "leaf",
            ledger -> ledger.event(564, 3, event -> alterBinary(event, "leaf")),
            Flaw.LEAF_ALTERED,
            567,
            "The event itself is as it was recorded."),
        new Case(
            "payload and leaf",
            ledger ->
                ledger.event(
                    564,
                    3,
                    event -> {
                      alterText(event, "payload");
                      giveLeaf(event, 567);
                    }),
            Flaw.HEAD,
            564,
            "from position 564 to 570"));
  }

  private static Case unreadable(String what, Consumer<BsonDocument> change) {
    return new Case(
        what,
        ledger -> ledger.event(564, 3, change),
        Flaw.EVENT_UNREADABLE,
        567,
        "The event at position 567 is not stored as it was");
  }

  private static Case mistyped(String field, BsonValue value) {
    return unreadable(field + " of another type", event -> event.put(field, value));
  }

  private static Case missing(String field) {
    return unreadable("no " + field, event -> event.remove(field));
  }

  @TestFactory
  Stream<DynamicTest> fieldsOfAnEventThatAreMissingOrOfAnotherKind() {
    return found(
        missing("payload"),
        missing("meta"),
        missing("salt"),
        missing("leaf"),
        missing("ts"),
        missing("seq"),
        missing("type"),
        mistyped("payload", new BsonDocument("a", new BsonInt32(1))),
        mistyped("meta", new BsonInt32(7)),
        mistyped("id", new BsonInt64(7)),
        mistyped("seq", new BsonString("7")),
        mistyped("ts", new BsonInt64(7)),
        mistyped("salt", new BsonString("salt")),
        mistyped("leaf", new BsonArray()),
        unreadable("an empty aggType", event -> event.put("aggType", new BsonString(""))),
        unreadable("a line break", event -> event.put("type", new BsonString("a\nb"))),
        unreadable("a zero byte", event -> event.put("payload", new BsonString("{}\0"))));
  }

  @TestFactory
  Stream<DynamicTest> eventsOfACommit() {
    return found(
        new Case(
            "one dropped",
            ledger -> ledger.events(564, events -> events.remove(3)),
            Flaw.EVENT_DISPLACED,
            567,
            "At position 567 an event was taken out, put in or moved"),
        new Case(
            "the first dropped",
            ledger -> ledger.events(564, events -> events.remove(0)),
            Flaw.EVENT_DISPLACED,
            564,
            "At position 564"),
        new Case(
            "the last dropped",
            ledger -> ledger.events(564, events -> events.remove(6)),
            Flaw.GAP,
            570,
            "The events from position 570 to position 570 are missing."),
        new Case(
            "one doubled",
            ledger ->
                ledger.events(564, events -> events.add(3, events.get(2).asDocument().clone())),
            Flaw.EVENT_TWICE,
            567,
            "stands in the ledger twice; it was recorded at position 566"),
        new Case(
            "two swapped",
            ledger -> ledger.events(564, events -> events.add(2, events.remove(4))),
            Flaw.EVENT_DISPLACED,
            566,
            "At position 566"),
        new Case(
            "one put in",
            ledger -> ledger.events(564, events -> events.add(3, forged("x", 0))),
            Flaw.EVENT_ALTERED,
            567,
            "The event at position 567"),
        new Case(
            "one put in with its hash",
            ledger ->
                ledger.events(
                    564,
                    events -> {
                      events.add(3, forged("x", 0));
                      giveLeaf(events.get(3).asDocument(), 567);
                    }),
            Flaw.EVENT_DISPLACED,
            567,
            "At position 567"),
        new Case(
            "all dropped",
            ledger -> ledger.events(564, BsonArray::clear),
            Flaw.COMMIT_UNREADABLE,
            564,
            "at position 564"));
  }

  private static void swap(Tampering ledger, long one, int oneIndex, long other, int otherIndex) {
    BsonDocument first = ledger.commit(one);
    BsonDocument second = ledger.commit(other);
    BsonValue moved = events(first).get(oneIndex);
    events(first).set(oneIndex, events(second).get(otherIndex));
    events(second).set(otherIndex, moved);
    // Together: the unique keys would not have it one after the other.
    ledger.collection("ledger").deleteOne(eq("_id", one));
    ledger.collection("ledger").deleteOne(eq("_id", other));
    ledger.collection("ledger").insertMany(List.of(first, second));
  }

  @TestFactory
  Stream<DynamicTest> commits() {
    return found(
        new Case(
            "events swapped between neighbours",
            ledger -> swap(ledger, 564, 1, 571, 0),
            Flaw.EVENT_DISPLACED,
            565,
            "belongs to position 571"),
        new Case(
            "events swapped over a distance",
            ledger -> swap(ledger, 1, 2, 572, 20),
            Flaw.EVENT_ALTERED,
            3,
            "at position 3"),
        new Case(
            "one removed from the middle",
            ledger -> ledger.collection("ledger").deleteOne(eq("_id", 268L)),
            Flaw.GAP,
            268,
            "The events from position 268 to position 307 are missing."),
        new Case(
            "the first removed",
            ledger -> ledger.collection("ledger").deleteOne(eq("_id", 0L)),
            Flaw.GAP,
            0,
            "The events from position 0 to position 0 are missing."),
        new Case(
            "one put in between",
            ledger -> {
              BsonDocument commit = ledger.commit(571);
              commit.put("_id", new BsonInt64(566));
              events(commit).set(0, forged("x", 0));
              ledger.collection("ledger").insertOne(commit);
            },
            Flaw.OVERLAP,
            566,
            "A group of events was put in at position 566"),
        new Case(
            "one under a name",
            ledger -> {
              BsonDocument commit = ledger.commit(571);
              commit.put("_id", new BsonString("571"));
              events(commit).set(0, forged("x", 0));
              ledger.collection("ledger").insertOne(commit);
            },
            Flaw.STRAY,
            604,
            "a document without a position"),
        new Case(
            "one before the first",
            ledger -> {
              BsonDocument commit = ledger.commit(571);
              commit.put("_id", new BsonInt64(-1));
              events(commit).set(0, forged("x", 0));
              ledger.collection("ledger").insertOne(commit);
            },
            Flaw.STRAY,
            0,
            "a document without a position"),
        new Case(
            "no date",
            ledger -> ledger.commit(564, commit -> commit.remove("at")),
            Flaw.COMMIT_UNREADABLE,
            564,
            "recorded together at position 564"),
        new Case(
            "no writer",
            ledger -> ledger.commit(564, commit -> commit.remove("writer")),
            Flaw.COMMIT_UNREADABLE,
            564,
            "recorded together at position 564"),
        new Case(
            "no events",
            ledger -> ledger.commit(564, commit -> commit.remove("events")),
            Flaw.COMMIT_UNREADABLE,
            564,
            "recorded together at position 564"),
        new Case(
            "no tree",
            ledger -> ledger.commit(564, commit -> commit.remove("tree")),
            Flaw.COMMIT_UNREADABLE,
            564,
            "recorded together at position 564"),
        new Case(
            "another root",
            ledger -> ledger.commit(564, commit -> alterBinary(commit.getDocument("tree"), "root")),
            Flaw.HEAD,
            564,
            "stored with the events from position 564 to 570"),
        new Case(
            "another root at the end",
            ledger -> ledger.commit(602, commit -> alterBinary(commit.getDocument("tree"), "root")),
            Flaw.HEAD,
            602,
            "stored with the events from position 602 to 603"),
        new Case(
            "another size",
            ledger -> ledger.commit(564, commit -> alterNumber(commit.getDocument("tree"), "size")),
            Flaw.HEAD,
            564,
            "stored with the events from position 564 to 570"),
        new Case(
            "another range",
            ledger ->
                ledger.commit(
                    564,
                    commit -> {
                      BsonArray range = commit.getDocument("tree").getArray("range");
                      range.add(0, range.remove(1));
                    }),
            Flaw.HEAD,
            564,
            "stored with the events from position 564 to 570"));
  }

  @Test
  void oneThingThatIsWrongIsToldOnce() {
    for (Case each :
        List.of(
            altered("payload", event -> alterText(event, "payload")),
            new Case(
                "root",
                ledger ->
                    ledger.commit(564, commit -> alterBinary(commit.getDocument("tree"), "root")),
                Flaw.HEAD,
                564,
                ""))) {
      try (WardLedger ledger = new WardLedger(folders.resolve(each.what))) {
        each.done.accept(ledger.tampering);
        assertThat(ledger.whole().findings()).as(each.what).hasSize(1);
      }
    }
  }

  @Test
  void whatIsWrongFurtherOnIsToldToo() {
    try (WardLedger ledger = new WardLedger(folders)) {
      ledger.tampering.event(1, 2, event -> alterText(event, "meta"));
      ledger.tampering.commit(264, commit -> alterBinary(commit.getDocument("tree"), "root"));
      ledger.tampering.event(564, 3, event -> alterBinary(event, "leaf"));
      ledger.tampering.event(602, 1, event -> event.put("key", new BsonString("z/9")));
      assertThat(ledger.whole().findings())
          .extracting(Finding::flaw, Finding::position)
          .containsExactly(
              tuple(Flaw.EVENT_ALTERED, 3L),
              tuple(Flaw.HEAD, 264L),
              tuple(Flaw.LEAF_ALTERED, 567L),
              tuple(Flaw.KEY, 603L));
    }
  }

  @Test
  void noMoreIsToldThanAPersonReads() {
    try (WardLedger ledger = new WardLedger(folders)) {
      for (int i = 0; i < 60; i++) {
        BsonDocument commit = ledger.tampering.commit(571);
        commit.put("_id", new BsonInt64(500 + i));
        events(commit).set(0, forged("x", i));
        ledger.tampering.collection("ledger").insertOne(commit);
      }
      assertThat(ledger.whole().findings()).hasSize(Findings.MOST);
      assertThat(ledger.whole().atEnd()).isFalse();
    }
  }
}
