package org.calmtrace.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.LossReason;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.events.LossDeclared;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses that are declared twice, in vain, in two places, or halfway. */
class DeclaredLossIT {

  private static final String CEDAR = "ledger.example.org/cedar";

  @AutoClose final TestStore store = TestStore.fresh();

  @TempDir Path folder;
  @TempDir Path other;

  @Test
  void afterABetterCopyIsFoundTheSecondLossGetsANameOfItsOwn() throws Exception {
    List<BsonDocument> better;
    List<BsonDocument> betterCheckpoints;
    try (SealedLedger ledger = ledger()) {
      ledger.append(10, true);
      ledger.round();
      better = all(ledger, "ledger");
      betterCheckpoints = all(ledger, "checkpoints");
      ledger.rollBackTo(8);
    }
    try (SealedLedger restored = ledger()) {
      restored.declareLoss();
      assertThat(restored.round().checkpoint().origin()).isEqualTo(CEDAR + "~2");
      putBack(restored, "ledger", better);
      putBack(restored, "checkpoints", betterCheckpoints);
    }
    try (SealedLedger again = ledger()) {
      assertThat(again.problem()).isEqualTo(SealProblem.CHANGED);
      again.declareLoss();

      assertThat(again.round().checkpoint().origin()).isEqualTo(CEDAR + "~3");
      assertThat(again.custodyEvents())
          .singleElement()
          .isInstanceOfSatisfying(
              LossDeclared.class,
              declared -> {
                assertThat(declared.lostOrigin()).isEqualTo(CEDAR + "~2");
                assertThat(declared.lostSize()).isEqualTo(9);
              });
      assertThat(again.keys.all()).extracting(key -> key.name()).doesNotHaveDuplicates();
      assertThat(again.requireOneStory()).extracting(Signed::size).containsExactly(10L, 11L);
    }
  }

  @Test
  void anAlteredLeafIsNoLossAndTakesNothingAway() throws Exception {
    byte[] right;
    try (SealedLedger ledger = ledger()) {
      ledger.append(2, true);
      ledger.round();
      ledger.append(2, true);
      ledger.round();
      right = ledger.firstLeaf();
      ledger.replaceFirstLeaf(new byte[32]);
    }
    try (SealedLedger altered = ledger()) {
      altered.append(1, true);
      assertThat(altered.problem()).isEqualTo(SealProblem.CHANGED);

      assertRefused(altered, LossReason.TAMPERED_WITH, LedgerRefusal.LEDGER_CONTRADICTED);
      assertThat(altered.custodyEvents()).isEmpty();
      assertThat(altered.keys.all()).hasSize(1);
      assertThat(altered.store.from(0, 9)).hasSize(2);

      altered.replaceFirstLeaf(right);
      assertThat(altered.round().size()).isEqualTo(5);
      assertThat(altered.requireOneStory()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 300})
  void aMissingCommitIsNoLossThatCanBeDeclared(long missing) {
    try (SealedLedger ledger = ledger()) {
      ledger.append(310, true);
      ledger.round();
      ledger.append(1, true);
      ledger.database.getCollection("ledger").deleteOne(Filters.eq("_id", missing));
      // The check of what was signed is asked to fail too, so that there is a lasting problem.
      ledger.database.getCollection("tiles").deleteMany(new BsonDocument());
    }
    try (SealedLedger gap = ledger()) {
      assertThat(gap.problem()).isEqualTo(SealProblem.CONTRADICTED);

      assertRefused(gap, LossReason.STORAGE_FAILED, LedgerRefusal.LEDGER_CONTRADICTED);
      assertRefused(gap, LossReason.STORAGE_FAILED, LedgerRefusal.LEDGER_CONTRADICTED);
      assertThat(gap.custodyEvents()).isEmpty();
      assertThat(gap.store.last().orElseThrow().size()).isEqualTo(310);
    }
  }

  @Test
  void aLastCommitThatContradictsItselfIsNoLossThatCanBeDeclared() {
    try (SealedLedger ledger = ledger()) {
      ledger.append(3, true);
      ledger.round();
      ledger.append(1, true);
      ledger
          .database
          .getCollection("ledger")
          .updateOne(Filters.eq("_id", 3L), Updates.set("tree.root", new BsonBinary(new byte[32])));

      assertThat(ledger.problem()).isEqualTo(SealProblem.CONTRADICTED);
      assertRefused(ledger, LossReason.TAMPERED_WITH, LedgerRefusal.LEDGER_CONTRADICTED);
      assertThat(ledger.store.last().orElseThrow().size()).isEqualTo(3);
    }
  }

  @Test
  void whereOnlyAKeptTileWasWrongNothingIsLost() {
    try (SealedLedger ledger = ledger()) {
      ledger.append(256, false);
      ledger.round();
      ledger
          .database
          .getCollection("tiles")
          .updateOne(Filters.eq("_id", "0/000"), Updates.set("root", new BsonBinary(new byte[32])));
    }
    try (SealedLedger after = ledger()) {
      after.append(1, true);
      assertThat(after.problem()).isEqualTo(SealProblem.CHANGED);

      assertRefused(after, LossReason.TAMPERED_WITH, LedgerRefusal.NOTHING_LOST);
      assertThat(after.sealer.seal().problem()).isNull();
      assertThat(after.sealer.seal().size()).isEqualTo(257);
      assertThat(after.keys.all()).hasSize(1);
    }
  }

  @Test
  void aProcessThatDoesNotKnowOfALossDoesNotDeclareItAgain() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(10, true);
      ledger.round();
      for (String file : List.of("ledger.key", "ledger.keys", "ledger.checkpoint")) {
        Files.copy(folder.resolve(file), other.resolve(file));
      }
      ledger.rollBackTo(4);
    }
    try (SealedLedger one = ledger();
        SealedLedger two = new SealedLedger(store.databaseOfAnotherClient(), other)) {
      assertThat(two.problem()).isEqualTo(SealProblem.WENT_BACK);
      one.declareLoss();
      long signed = one.round().size();

      assertThat(two.problem()).isEqualTo(SealProblem.FOREIGN_SIGNATURE);
      assertRefused(two, LossReason.RESTORED_FROM_BACKUP, LedgerRefusal.SIGNED_ELSEWHERE);
      assertThat(two.store.last().orElseThrow().size()).isEqualTo(signed);
      assertThat(two.keys.all()).hasSize(1);
      assertThat(one.problem()).isNull();

      // Only who says that the key is lost goes on, under a name that nobody has.
      two.custody().declareLoss(LossReason.KEY_LOST, SealedLedger.ADMIN);
      assertThat(two.round().checkpoint().origin()).isEqualTo(CEDAR + "~3");
      assertThat(two.custodyEvents())
          .last()
          .isInstanceOfSatisfying(
              LossDeclared.class,
              declared -> {
                assertThat(declared.lostOrigin()).isEqualTo(CEDAR + "~2");
                assertThat(declared.lostSize()).isEqualTo(signed);
              });
    }
  }

  @Test
  void aDeclarationThatFailedHalfwayIsTakenUpAndNotMadeTwice() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(10, true);
      ledger.round();
      ledger.rollBackTo(4);
    }
    try (SealedLedger failing = ledger()) {
      assertThatThrownBy(
              () ->
                  failing
                      .custody(
                          (command, author, version) -> {
                            failing.send(command, author, version);
                            throw new IllegalStateException("made up by a test");
                          })
                      .declareLoss(LossReason.UNKNOWN, SealedLedger.ADMIN))
          .hasMessage("made up by a test");
      assertThat(failing.custodyEvents()).hasSize(1);
    }
    try (SealedLedger after = ledger()) {
      after.declareLoss();

      assertThat(after.round().checkpoint().origin()).isEqualTo(CEDAR + "~2");
      assertThat(after.custodyEvents())
          .singleElement()
          .extracting(event -> ((LossDeclared) event).newKey())
          .isEqualTo(after.key().toString());
      assertThat(folder.resolve("ledger.key.next")).doesNotExist();
    }
  }

  @Test
  void whereAllFilesAreLostButTheMemoryTheLedgerGoesOn() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(5, true);
      ledger.round();
    }
    Files.delete(folder.resolve("ledger.key"));
    Files.delete(folder.resolve("ledger.keys"));
    try (SealedLedger after = ledger()) {
      assertThat(after.problem()).isEqualTo(SealProblem.NO_KEY);
      after.custody().declareLoss(LossReason.KEY_LOST, SealedLedger.ADMIN);

      assertThat(after.round().checkpoint().origin()).isEqualTo(CEDAR + "~2");
      after.append(1, true);
      assertThat(after.round().size()).isEqualTo(7);
      assertThat(after.sealer.seal().problem()).isNull();
    }
  }

  private static void assertRefused(SealedLedger ledger, LossReason reason, LedgerRefusal why) {
    assertThatThrownBy(() -> ledger.custody().declareLoss(reason, SealedLedger.ADMIN))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
  }

  private static List<BsonDocument> all(SealedLedger ledger, String collection) {
    return collection(ledger, collection).find().into(new ArrayList<>());
  }

  private static void putBack(SealedLedger ledger, String name, List<BsonDocument> documents) {
    collection(ledger, name).deleteMany(new BsonDocument());
    collection(ledger, name).insertMany(documents);
  }

  private static MongoCollection<BsonDocument> collection(SealedLedger ledger, String name) {
    return ledger.database.getCollection(name, BsonDocument.class);
  }

  private SealedLedger ledger() {
    return new SealedLedger(store.database(), folder);
  }
}
