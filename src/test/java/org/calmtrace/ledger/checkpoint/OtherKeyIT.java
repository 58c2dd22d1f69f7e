package org.calmtrace.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.calmtrace.ledger.LossReason;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key file that was put back and is not the one that signed last. */
class OtherKeyIT {

  private static final String CEDAR = "ledger.example.org/cedar";

  @AutoClose final TestStore store = TestStore.fresh();

  @TempDir Path folder;
  @TempDir Path copies;

  @Test
  void theKeyFromBeforeADeclaredLossSignsNothingUnderTheLostName() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(10, true);
      ledger.round();
      copy("ledger.key");
      ledger.rollBackTo(4);
    }
    try (SealedLedger restored = ledger()) {
      restored.declareLoss();
      assertThat(restored.key().name()).isEqualTo(CEDAR + "~2");
      Files.copy(folder.resolve("ledger.key"), copies.resolve("newest"));
      restored.append(20, true);
      restored.round();
    }
    putBack("ledger.key");
    try (SealedLedger wrong = ledger()) {
      wrong.append(1, true);

      assertThat(wrong.problem()).isEqualTo(SealProblem.OTHER_KEY);
      assertThat(wrong.sealer.seal().detail()).contains(CEDAR + "~2+").contains(CEDAR + "+");
      assertThat(wrong.memory.last().orElseThrow().checkpoint().origin()).isEqualTo(CEDAR + "~2");
      assertThat(wrong.requireOneStory())
          .filteredOn(each -> each.checkpoint().origin().equals(CEDAR))
          .allMatch(each -> each.size() <= 10);
    }
    Files.copy(
        copies.resolve("newest"),
        folder.resolve("ledger.key"),
        StandardCopyOption.REPLACE_EXISTING);
    try (SealedLedger right = ledger()) {
      assertThat(right.round().checkpoint().origin()).isEqualTo(CEDAR + "~2");
      assertThat(right.sealer.seal().problem()).isNull();
    }
  }

  @Test
  void aRetiredKeyDoesNotSignAgain() throws Exception {
    retire();
    putBack("ledger.key");
    try (SealedLedger retired = ledger()) {
      long before = retired.store.last().orElseThrow().size();
      retired.append(1, true);

      assertThat(retired.problem()).isEqualTo(SealProblem.OTHER_KEY);
      assertThat(retired.store.last().orElseThrow().size()).isEqualTo(before);
    }
  }

  @Test
  void aRetiredKeyDoesNotSignAgainEvenWithTheListOfItsTime() throws Exception {
    retire();
    putBack("ledger.key");
    putBack("ledger.keys");
    try (SealedLedger retired = ledger()) {
      retired.append(1, true);
      assertThat(retired.problem()).isEqualTo(SealProblem.FOREIGN_SIGNATURE);

      // Without what the database has, the memory still knows another key.
      retired.store.removeAbove(0);
      assertThat(retired.problem()).isEqualTo(SealProblem.FOREIGN_SIGNATURE);
      assertThat(retired.store.last()).isEmpty();
    }
  }

  @Test
  void whereTheNewestKeyIsLostForGoodTheLossIsDeclared() throws Exception {
    retire();
    putBack("ledger.key");
    try (SealedLedger retired = ledger()) {
      retired.custody().declareLoss(LossReason.KEY_LOST, SealedLedger.ADMIN);

      assertThat(retired.sealer.seal().problem()).isNull();
      assertThat(retired.round().checkpoint().origin()).isEqualTo(CEDAR + "~2");
      assertThat(retired.requireOneStory()).hasSize(4);
    }
  }

  @Test
  void aListThatIsOlderThanTheKeyLearnsIt() throws Exception {
    retire();
    putBack("ledger.keys");
    try (SealedLedger after = ledger()) {
      after.append(1, true);
      assertThat(after.round().verified(List.of(after.key()))).isNotNull();
      assertThat(after.sealer.seal().problem()).isNull();
      assertThat(after.keys.all()).hasSize(2);
    }
  }

  @Test
  void whereKeysAreKnownAndNoneIsHereNoOtherIsMade() throws Exception {
    try (SealedLedger ledger = ledger()) {
      assertThat(ledger.problem()).isNull();
    }
    Files.move(folder.resolve("ledger.key"), copies.resolve("ledger.key"));
    try (SealedLedger keyless = ledger()) {
      keyless.append(3, true);
      assertThat(keyless.problem()).isEqualTo(SealProblem.NO_KEY);
      assertThat(folder.resolve("ledger.key")).doesNotExist();

      putBack("ledger.key");
      assertThat(keyless.problem()).as("put back while it runs").isNull();
      assertThat(keyless.sealer.seal().size()).isEqualTo(3);
    }
  }

  /** One key signs, is copied, and another follows it and signs. */
  private void retire() throws Exception {
    try (SealedLedger ledger = ledger()) {
      ledger.append(3, true);
      ledger.round();
      VerifierKey old = ledger.key();
      copy("ledger.key");
      copy("ledger.keys");
      ledger.custody().changeKey(SealedLedger.ADMIN);
      assertThat(ledger.key()).isNotEqualTo(old);
      ledger.append(1, true);
      ledger.round();
    }
  }

  private void copy(String file) throws Exception {
    Files.copy(folder.resolve(file), copies.resolve(file));
  }

  private void putBack(String file) throws Exception {
    Files.copy(
        copies.resolve(file),
        folder.resolve(file),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
  }

  private SealedLedger ledger() {
    return new SealedLedger(store.database(), folder);
  }
}
