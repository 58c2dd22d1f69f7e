package org.calmtrace.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.calmtrace.ledger.Author;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.LossReason;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing on a really stored ledger: what it promises, and what it refuses to. */
class SealingIT {

  private static final Author ADMIN =
      Author.of("ada", "ADMIN", OffsetDateTime.parse("2026-11-26T10:00:00Z"));

  @AutoClose final TestStore store = TestStore.fresh();

  @TempDir Path folder;

  @Test
  void anEmptyLedgerGetsAKeyThatOnlyItsOwnerCanReadAndNothingToSign() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.sealer.round();

      assertThat(ledger.sealer.published()).isEmpty();
      assertThat(ledger.sealer.seal().problem()).isNull();
      assertThat(ledger.keys.current().orElseThrow().verifierKey().name())
          .isEqualTo("ledger.example.org/cedar");
      for (String file : List.of("ledger.key", "ledger.keys")) {
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void whatIsSignedIsTheTreeOfItsLastCommitAndIsSignedOnce() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(3, true);
      Signed first = ledger.round();
      Signed again = ledger.round();

      assertThat(first.size()).isEqualTo(3);
      assertThat(first.checkpoint().root())
          .isEqualTo(ledger.lastCommit().getDocument("tree").getBinary("root").getData());
      assertThat(first.verified(ledger.keys.all())).isSameAs(first);
      assertThat(again.note().toString()).isEqualTo(first.note().toString());
      assertThat(ledger.requireOneStory()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 257, 511, 512, 700})
  void fullTilesAreKeptAndNoOthers(int size) throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(size, false);
      ledger.round();

      List<String> kept =
          Stream.of(ledger.database.getCollection("tiles", BsonDocument.class).find())
              .flatMap(found -> found.into(new java.util.ArrayList<>()).stream())
              .map(tile -> tile.getString("_id").getValue())
              .sorted()
              .toList();
      assertThat(kept).hasSize(size / 256);
      assertThat(kept).allMatch(path -> path.matches("0/00[0-9]"));
      ledger.requireOneStory();
    }
  }

  @Test
  void eachCheckpointIsJoinedToTheOneBeforeAlsoAfterARestart() throws Exception {
    int[] steps = {1, 1, 253, 1, 1, 1, 254, 300};
    for (int step : steps) {
      try (SealedLedger ledger = ledger()) {
        ledger.append(step, step < 10);
        ledger.round();
      }
    }
    try (SealedLedger ledger = ledger()) {
      assertThat(ledger.requireOneStory()).hasSize(steps.length);
      assertThat(ledger.round().size()).isEqualTo(812);
    }
  }

  @Test
  void aDatabaseThatWentBackIsNotSignedAndNeitherIsWhatGrowsThere() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(5, true);
      ledger.round();
      ledger.append(5, true);
      ledger.round();
      ledger.rollBackTo(7);
    }
    try (SealedLedger restored = ledger()) {
      restored.sealer.round();
      assertThat(restored.sealer.seal().problem()).isEqualTo(SealProblem.WENT_BACK);
      assertThat(restored.sealer.seal().detail()).contains("7 events").contains("checkpoint of 10");
      assertThat(restored.sealer.published()).isEmpty();

      restored.append(6, true);
      restored.sealer.round();
      assertThat(restored.sealer.seal().problem()).isEqualTo(SealProblem.CHANGED);
      assertThat(restored.store.last().orElseThrow().size()).isEqualTo(5);
    }
  }

  @Test
  void aDeclaredLossIsAnEventAndTheLedgerGoesOnUnderAnotherName() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(10, true);
      ledger.round();
      assertThatThrownBy(() -> ledger.custody().declareLoss(LossReason.UNKNOWN, ADMIN))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.refusal()).isEqualTo(LedgerRefusal.NOTHING_LOST));
      ledger.rollBackTo(4);
    }
    try (SealedLedger restored = ledger()) {
      restored.custody().declareLoss(LossReason.RESTORED_FROM_BACKUP, ADMIN);

      assertThat(restored.sealer.seal().problem()).isNull();
      Checkpoint now = restored.round().checkpoint();
      assertThat(now.origin()).isEqualTo("ledger.example.org/cedar~2");
      assertThat(now.size()).isEqualTo(5);
      BsonDocument event = restored.lastCommit().getArray("events").get(0).asDocument();
      assertThat(event.getString("type").getValue()).isEqualTo("ledger.loss-declared");
      assertThat(event.getString("payload").getValue())
          .contains("\"lostSize\":10")
          .contains("restored-from-backup")
          .contains(restored.keys.current().orElseThrow().verifierKey().toString());
    }
    try (SealedLedger after = ledger()) {
      after.append(1, true);
      assertThat(after.round().size()).isEqualTo(6);
      assertThat(after.keys.all()).hasSize(2);
      after.requireOneStory();
    }
  }

  @Test
  void checkpointsThatTheLedgerStillBearsOutSurviveADeclaredLoss() throws Exception {
    try (SealedLedger ledger = ledger()) {
      for (int i = 0; i < 8; i++) {
        ledger.append(2, true);
        ledger.round();
      }
      // The ledger alone went back, and grew again: the checkpoints stayed.
      ledger.database.getCollection("ledger").deleteMany(Filters.gte("_id", 9));
    }
    try (SealedLedger restored = ledger()) {
      restored.append(20, true);
      restored.custody().declareLoss(LossReason.STORAGE_FAILED, ADMIN);

      assertThat(restored.requireOneStory())
          .extracting(Signed::size)
          .containsExactly(2L, 4L, 6L, 8L, 30L);
    }
  }

  @Test
  void afterALossTilesOfWhatWasLostAreMadeAnew() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(256, false);
      ledger.round();
      ledger.append(256, false);
      ledger.round();
      ledger.append(600, false);
      ledger.round();
      // The ledger alone went back, into the second tile: tiles and checkpoints stayed.
      ledger.database.getCollection("ledger").deleteMany(Filters.gte("_id", 256));
    }
    try (SealedLedger restored = ledger()) {
      restored.append(300, true);
      restored.custody().declareLoss(LossReason.STORAGE_FAILED, ADMIN);

      assertThat(restored.sealer.seal().detail()).isNull();
      assertThat(restored.requireOneStory()).extracting(Signed::size).containsExactly(256L, 557L);
      assertThat(restored.database.getCollection("tiles").countDocuments()).isEqualTo(2);
    }
    try (SealedLedger after = ledger()) {
      assertThat(after.tiles.tree(557).root(557))
          .isEqualTo(after.lastCommit().getDocument("tree").getBinary("root").getData());
    }
  }

  @Test
  void aNewKeyIsAnEventUnderTheOldKeysLastCheckpointAndOldCheckpointsStayGood() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(3, true);
      ledger.round();
      VerifierKey old = ledger.keys.current().orElseThrow().verifierKey();

      ledger.custody().changeKey(ADMIN);

      VerifierKey next = ledger.keys.current().orElseThrow().verifierKey();
      assertThat(next).isNotEqualTo(old);
      assertThat(next.name()).isEqualTo(old.name());
      Signed last = ledger.round();
      assertThat(last.size()).isEqualTo(4);
      assertThat(last.verified(List.of(old))).isSameAs(last);
      assertThat(
              ledger
                  .lastCommit()
                  .getArray("events")
                  .get(0)
                  .asDocument()
                  .getString("payload")
                  .getValue())
          .contains(next.toString());

      ledger.append(1, true);
      Signed after = ledger.round();
      assertThat(after.verified(List.of(next))).isSameAs(after);
      assertThatThrownBy(() -> after.verified(List.of(old)))
          .hasMessageContaining("No key that the policy knows");
    }
    try (SealedLedger restarted = ledger()) {
      assertThat(restarted.requireOneStory()).hasSize(3);
    }
  }

  @Test
  void aCheckpointByAnotherKeyStopsTheSigning() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(3, true);
      Signed signed = ledger.round();
      SigningKey another = ledger.keys.fresh("ledger.example.org/cedar");
      ledger
          .database
          .getCollection("checkpoints")
          .updateOne(
              Filters.eq("_id", 3L),
              Updates.set("note", signed.checkpoint().sign(another).toString()));
      ledger.sealer.round();
      assertThat(ledger.sealer.seal().problem()).isEqualTo(SealProblem.FOREIGN_SIGNATURE);
    }
  }

  @Test
  void withoutItsKeyNothingIsSignedAndNoOtherKeyIsMade() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(3, true);
      ledger.round();
    }
    Files.delete(folder.resolve("ledger.key"));
    try (SealedLedger keyless = ledger()) {
      keyless.append(1, true);
      keyless.sealer.round();
      assertThat(keyless.sealer.seal().problem()).isEqualTo(SealProblem.NO_KEY);
      assertThat(folder.resolve("ledger.key")).doesNotExist();
    }
    // Nor by a process that has never seen the ledger, nor anything of what was signed.
    try (SealedLedger stranger =
        new SealedLedger(store.database(), Files.createTempDirectory(folder, "other"))) {
      stranger.sealer.round();
      assertThat(stranger.sealer.seal().problem()).isEqualTo(SealProblem.NO_KEY);
    }
  }

  @Test
  void aLeafThatDoesNotLeadToTheHeadIsNotSigned() {
    try (SealedLedger ledger = ledger()) {
      ledger.append(3, true);
      ledger.round();
      ledger.append(2, true);
      ledger
          .database
          .getCollection("ledger")
          .updateOne(
              Filters.eq("_id", 3L), Updates.set("events.0.leaf", new BsonBinary(new byte[32])));
    }
    try (SealedLedger after = ledger()) {
      after.sealer.round();
      assertThat(after.sealer.seal().problem()).isEqualTo(SealProblem.CONTRADICTED);
      assertThat(after.store.last().orElseThrow().size()).isEqualTo(3);
    }
  }

  @Test
  void onceAWrongLeafIsPutRightTheLedgerIsSignedAgain() {
    byte[] right;
    try (SealedLedger ledger = ledger()) {
      ledger.append(300, false);
      right = ledger.firstLeaf();
      ledger.replaceFirstLeaf(new byte[32]);
    }
    try (SealedLedger after = ledger()) {
      after.sealer.round();
      assertThat(after.sealer.seal().problem()).isEqualTo(SealProblem.CONTRADICTED);

      after.replaceFirstLeaf(right);
      assertThat(after.round().size()).isEqualTo(300);
      assertThat(after.sealer.seal().problem()).isNull();
    }
  }

  @Test
  void twoProcessesThatSignAtOnceTellOneStory() throws Exception {
    Path other = Files.createTempDirectory(folder, "other");
    try (SealedLedger one = ledger()) {
      one.append(1, true);
      one.round();
      Files.copy(folder.resolve("ledger.key"), other.resolve("ledger.key"));
      try (SealedLedger two = new SealedLedger(store.databaseOfAnotherClient(), other)) {
        Thread writer = Thread.ofPlatform().start(() -> one.append(200, true));
        Thread sealing =
            Thread.ofPlatform()
                .start(
                    () -> {
                      while (writer.isAlive()) {
                        two.sealer.round();
                      }
                    });
        while (writer.isAlive()) {
          one.sealer.round();
        }
        sealing.join();
        one.sealer.round();
        two.sealer.round();

        assertThat(one.sealer.seal().problem()).isNull();
        assertThat(two.sealer.seal().problem()).isNull();
        assertThat(two.round().size()).isEqualTo(201);
        assertThat(one.requireOneStory()).hasSizeGreaterThan(3);
        assertThat(two.memory.last().orElseThrow().size()).isEqualTo(201);
      }
    }
  }

  @Test
  void aKeyFileThatIsNoneEndsTheStartAndSaysWhatToDo() throws Exception {
    SealedLedger.file(folder, "ledger.key").create("not a key");
    assertThatThrownBy(this::ledger)
        .isInstanceOf(LedgerKeyException.class)
        .hasMessageContaining("ledger.key")
        .hasMessageNotContaining("not a key");
    assertThat(Files.readString(folder.resolve("ledger.key"), UTF_8)).isEqualTo("not a key");
  }

  private SealedLedger ledger() {
    return new SealedLedger(store.database(), folder);
  }
}
