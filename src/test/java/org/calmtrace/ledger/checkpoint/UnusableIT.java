package org.calmtrace.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.LossReason;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing never stops without saying so, whatever stands where it looks. */
class UnusableIT {

  @AutoClose final TestStore store = TestStore.fresh();

  @TempDir Path folder;

  @Test
  void aCheckpointWithoutItsNoteIsForeign() {
    try (SealedLedger ledger = signed(3)) {
      change(ledger, "checkpoints", 3L, "note");
      assertThat(ledger.problem()).isEqualTo(SealProblem.FOREIGN_SIGNATURE);
    }
  }

  @Test
  void aCheckpointWithoutItsTimeIsStillSigned() {
    try (SealedLedger ledger = signed(3)) {
      change(ledger, "checkpoints", 3L, "at");
      ledger.append(1, true);
      assertThat(ledger.seal()).isEqualTo(4);
      assertThat(ledger.sealer.seal().problem()).isNull();
    }
  }

  @Test
  void aTileWithoutItsRootStopsTheSigningAndIsSaid() {
    try (SealedLedger ledger = signed(256)) {
      change(ledger, "tiles", "0/000", "root");
    }
    try (SealedLedger after = ledger()) {
      after.append(1, true);

      assertThat(after.problem()).isEqualTo(SealProblem.FAILED);
      assertThat(after.sealer.seal().detail()).contains("BsonInvalidOperationException");
      assertRefused(() -> after.custody().changeKey(SealedLedger.ADMIN), LedgerRefusal.NOT_SEALED);
      assertRefused(after::declareLoss, LedgerRefusal.NOT_SEALED);
      assertThat(after.custodyEvents()).isEmpty();

      after.database.getCollection("tiles").deleteOne(Filters.eq("_id", "0/000"));
      assertThat(after.problem()).as("once it is put right").isNull();
      assertThat(after.sealer.seal().size()).isEqualTo(257);
    }
  }

  @Test
  void aMemoryThatIsNoCheckpointLastsUntilItIsPutRight() throws Exception {
    String note;
    try (SealedLedger ledger = signed(3)) {
      note = ledger.memory.last().orElseThrow().note().toString();
    }
    SealedLedger.file(folder, "ledger.checkpoint").replace("half a checkp");
    try (SealedLedger broken = ledger()) {
      broken.append(1, true);

      assertThat(broken.problem()).isEqualTo(SealProblem.FAILED);
      assertThat(broken.sealer.seal().detail()).contains("ledger.checkpoint");
      assertRefused(broken::declareLoss, LedgerRefusal.NOT_SEALED);

      SealedLedger.file(folder, "ledger.checkpoint").replace(note);
      assertThat(broken.problem()).isNull();
    }
  }

  @Test
  void aGenuineNoteUnderAnotherSizeIsForeignAndEndsWithADeclaredLoss() throws Exception {
    try (SealedLedger ledger = signed(3)) {
      ledger
          .database
          .getCollection("checkpoints", BsonDocument.class)
          .insertOne(
              new BsonDocument("_id", new BsonInt64(1_000_000_000))
                  .append("prev", new BsonInt64(999))
                  .append("note", new BsonString(ledger.store.last().orElseThrow().note())));
      ledger.append(1, true);

      assertThat(ledger.problem()).isEqualTo(SealProblem.FOREIGN_SIGNATURE);
      assertThat(ledger.sealer.seal().detail()).contains("1000000000").contains("size 3");

      ledger.custody().declareLoss(LossReason.TAMPERED_WITH, SealedLedger.ADMIN);
      assertThat(ledger.requireOneStory()).extracting(Signed::size).containsExactly(3L, 5L);
    }
  }

  private SealedLedger signed(int events) {
    SealedLedger ledger = ledger();
    ledger.append(events, events < 10);
    ledger.round();
    return ledger;
  }

  private static void change(SealedLedger ledger, String collection, Object id, String without) {
    ledger
        .database
        .getCollection(collection)
        .updateOne(Filters.eq("_id", id), Updates.unset(without));
  }

  private static void assertRefused(ThrowingCallable call, LedgerRefusal why) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
  }

  private SealedLedger ledger() {
    return new SealedLedger(store.database(), folder);
  }
}
