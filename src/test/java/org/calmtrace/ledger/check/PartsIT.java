package org.calmtrace.ledger.check;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.calmtrace.ledger.check.Tampering.alterBinary;
import static org.calmtrace.ledger.check.Tampering.alterText;
import static org.calmtrace.ledger.check.Tampering.events;
import static org.calmtrace.ledger.check.Tampering.forged;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.calmtrace.ledger.check.LedgerCheck.Result;
import org.calmtrace.ledger.merkle.CompactRange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checked in parts, or from somewhere on, the same is found as in one go. */
class PartsIT {

  @TempDir Path folder;
  @AutoClose private WardLedger ledger;

  @BeforeEach
  void write() {
    ledger = new WardLedger(folder);
  }

  /** All of it, so many events at a time; each part by a check that knows nothing of the last. */
  private List<Finding> inParts(int events) {
    List<Finding> findings = new ArrayList<>();
    Walk walk = Walk.BEGIN;
    boolean atEnd = false;
    while (!atEnd) {
      LedgerCheck check = ledger.check();
      Result part = check.part(walk, events, check.glance());
      findings.addAll(part.findings());
      assertThat(part.end().position() > walk.position() || part.atEnd()).isTrue();
      walk = part.end();
      atEnd = part.atEnd();
    }
    return findings;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 256, 300, 10_000})
  void partsOfAnySizeAddUpToTheWhole(int events) {
    assertThat(inParts(events)).isEmpty();
    ledger.tampering.event(8, 17, event -> alterText(event, "payload"));
    ledger.tampering.event(571, 0, event -> event.put("key", new BsonString("z/1")));
    ledger.tampering.collection("tiles").deleteOne(eq("_id", "0/001"));
    assertThat(inParts(events))
        .extracting(Finding::flaw, Finding::position)
        .containsExactlyInAnyOrder(
            tuple(Flaw.EVENT_ALTERED, 25L), tuple(Flaw.TILE_MISSING, 256L), tuple(Flaw.KEY, 571L));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 10_000})
  void aCommitThatWasPutInIsNotTakenForOneThatWasChecked(int events) {
    BsonDocument put = forgedCommit("put in", ledger.tampering.commit(602));
    ledger.tampering.collection("ledger").insertOne(put.append("_id", new BsonInt64(603)));
    assertThat(inParts(events))
        .extracting(Finding::flaw, Finding::position)
        .containsOnly(tuple(Flaw.OVERLAP, 603L));
    Walk walk = ledger.check().part(Walk.BEGIN, 10_000, ledger.check().glance()).end();
    assertThat(walk.commit()).isEqualTo(602);
    ledger.tampering.collection("ledger").deleteOne(eq("_id", 603L));
    assertThat(ledger.check().part(walk, 1, ledger.check().glance()).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 10_000})
  void aCommitThatLostItsLastEventIsNotTakenForOneThatWasWrittenAnew(int events) {
    ledger.tampering.events(564, all -> all.remove(6));
    // A part that begins later misses the entry before as well, which the gap explains.
    assertThat(inParts(events))
        .filteredOn(each -> each.flaw() != Flaw.SEQUENCE)
        .extracting(Finding::flaw, Finding::position, Finding::other)
        .containsExactly(tuple(Flaw.GAP, 570L, 570L));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 10_000})
  void aCommitThatIsMissingIsAGapAndNothingElse(int events) {
    ledger.tampering.collection("ledger").deleteOne(eq("_id", 571L));
    assertThat(inParts(events))
        .extracting(Finding::flaw, Finding::position, Finding::other)
        .containsExactly(tuple(Flaw.GAP, 571L, 571L));
  }

  /** Each time it looks again, and finds what was stored meanwhile. */
  @Test
  void gapsThatCloseWhileItLooksAreNoneHoweverManyTheyAre() {
    Map<Long, BsonDocument> late = new HashMap<>();
    for (long position : List.of(6L, 264L, 268L, 564L, 572L)) {
      late.put(position, ledger.tampering.commit(position));
      ledger.tampering.collection("ledger").deleteOne(eq("_id", position));
    }
    Result result =
        ledger
            .check()
            .whole(
                0,
                (checked, size) -> {
                  BsonDocument commit = late.remove(checked);
                  if (commit != null) {
                    ledger.tampering.collection("ledger").insertOne(commit);
                  }
                });
    assertThat(late).isEmpty();
    assertThat(result.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 10_000})
  void aHeadThatWasChangedIsFoundOnceAndNotAsSomethingWrittenAnew(int events) {
    for (long position : List.of(564L, 602L)) {
      ledger.tampering.commit(position, each -> alterBinary(each.getDocument("tree"), "root"));
    }
    assertThat(inParts(events))
        .extracting(Finding::flaw, Finding::position)
        .containsExactly(tuple(Flaw.HEAD, 564L), tuple(Flaw.HEAD, 602L));
  }

  @Test
  void whatIsWrongAtTheEndIsFoundAgainByTheNextPartUntilItIsMended() {
    BsonDocument whole = ledger.tampering.commit(602);
    ledger.tampering.event(602, 1, event -> alterText(event, "payload"));
    ledger.tampering.commit(602, each -> alterBinary(each.getDocument("tree"), "root"));
    Walk walk = Walk.BEGIN;
    for (int part = 0; part < 3; part++) {
      Result result = ledger.check().part(walk, 10_000, ledger.check().glance());
      assertThat(result.findings())
          .extracting(Finding::flaw, Finding::position)
          .containsExactly(tuple(Flaw.EVENT_ALTERED, 603L));
      walk = result.end();
      assertThat(walk.position()).isEqualTo(602);
    }
    ledger.tampering.collection("ledger").replaceOne(eq("_id", 602L), whole);
    Result mended = ledger.check().part(walk, 10_000, ledger.check().glance());
    assertThat(mended.findings()).isEmpty();
    assertThat(mended.end().position()).isEqualTo(WardLedger.SIZE);
  }

  @Test
  void aPartEndsWithTheTreeThatIsStoredThere() {
    Walk walk = ledger.check().part(Walk.BEGIN, 300, ledger.check().glance()).end();
    assertThat(walk.position()).isEqualTo(308);
    assertThat(walk.commit()).isEqualTo(268);
    CompactRange tree = walk.tree();
    assertThat(tree).isNotNull();
    assertThat(tree.root())
        .isEqualTo(ledger.tampering.commit(268).getDocument("tree").getBinary("root").getData());
    assertThat(walk.checkpoint()).isEqualTo(308);
  }

  @Test
  void whatIsAppendedMeanwhileIsPartOfTheNext() {
    LedgerCheck check = ledger.check();
    Walk all = check.part(Walk.BEGIN, 10_000, check.glance()).end();
    assertThat(check.part(all, 10_000, check.glance()).end())
        .usingRecursiveComparison()
        .isEqualTo(all);
    ledger.tampering.regrowFrom(
        602, commits -> commits.add(forgedCommit("a new one", commits.getFirst())));
    Result more = check.part(all, 10_000, check.glance());
    assertThat(more.findings()).isEmpty();
    assertThat(more.end().position()).isEqualTo(605);
  }

  private static BsonDocument forgedCommit(String stream, BsonDocument like) {
    BsonDocument commit = like.clone();
    commit.put("events", new BsonArray(List.of(forged(stream, 0))));
    return commit;
  }

  @Test
  void anEntryWhosePredecessorStandsInAnEarlierPartIsNotMissedAndOneWithoutIsFound() {
    Walk begin = ledger.check().part(Walk.BEGIN, 600, ledger.check().glance()).end();
    assertThat(begin.position()).isEqualTo(602);
    assertThat(ledger.check().part(begin, 100, ledger.check().glance()).findings()).isEmpty();
    ledger.tampering.regrowFrom(602, commits -> events(commits.getFirst()).remove(0));
    assertThat(ledger.check().part(begin, 100, ledger.check().glance()).findings())
        .extracting(Finding::flaw, Finding::position)
        .containsExactly(tuple(Flaw.SEQUENCE, 602L));
  }

  @Test
  void whatWasCheckedAndIsWrittenAnewBehindItIsFound() {
    Walk begin = ledger.check().part(Walk.BEGIN, 572, ledger.check().glance()).end();
    assertThat(begin.position()).isEqualTo(572);
    ledger.tampering.regrowFrom(
        571,
        commits -> events(commits.getFirst()).get(0).asDocument().put("meta", new BsonString("")));
    assertThat(ledger.check().part(begin, 1, ledger.check().glance()).findings())
        .extracting(Finding::flaw, Finding::position, Finding::other)
        .containsExactly(tuple(Flaw.REWRITTEN, 571L, 571L), tuple(Flaw.HEAD, 572L, 601L));
  }

  @Test
  void whatWasCheckedAndIsGoneIsFound() {
    Walk all = ledger.check().part(Walk.BEGIN, 10_000, ledger.check().glance()).end();
    ledger.tampering.collection("ledger").deleteMany(gte("_id", 602L));
    assertThat(ledger.check().part(all, 1, ledger.check().glance()).findings())
        .extracting(Finding::flaw, Finding::position, Finding::other)
        .containsExactly(tuple(Flaw.REWRITTEN, 602L, 603L));
  }

  @Test
  void fromSomewhereOnItBeginsWithTheCommitThatHoldsThePosition() {
    ledger.tampering.event(8, 17, event -> alterText(event, "payload"));
    for (long position : List.of(268L, 290L, 307L)) {
      Result result = ledger.check().whole(position, (checked, size) -> {});
      assertThat(result.from()).isEqualTo(268);
      assertThat(result.findings()).isEmpty();
      assertThat(result.end().position()).isEqualTo(WardLedger.SIZE);
    }
    assertThat(ledger.check().whole(267, (checked, size) -> {}).from()).isEqualTo(267);
    assertThat(ledger.check().whole(100, (checked, size) -> {}).findings())
        .extracting(Finding::flaw, Finding::position)
        .containsExactly(tuple(Flaw.EVENT_ALTERED, 25L));
    assertThat(ledger.check().whole(5, (checked, size) -> {}).findings()).hasSize(1);
  }

  @Test
  void fromSomewhereOnTheTreeBeforeItIsTakenAsItIsStored() {
    ledger.tampering.commit(267, commit -> alterBinary(commit.getDocument("tree"), "root"));
    assertThat(ledger.check().whole(268, (checked, size) -> {}).findings()).isEmpty();
    ledger.tampering.commit(
        267,
        commit ->
            commit
                .getDocument("tree")
                .getArray("range")
                .set(0, new org.bson.BsonBinary(new byte[32])));
    assertThat(ledger.check().whole(268, (checked, size) -> {}).findings())
        .extracting(Finding::flaw, Finding::position)
        .startsWith(tuple(Flaw.HEAD, 268L));
  }
}
