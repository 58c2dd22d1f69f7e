package org.calmtrace.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.events.CustodyEvent;
import org.calmtrace.ledger.events.KeyChanged;
import org.calmtrace.ledger.note.Checkpoint;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.note.SigningKey;
import org.calmtrace.ledger.note.VerifierKey;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key follows another: under the other's signature, and once, whatever comes in between. */
class KeyChangeIT {

  @AutoClose final TestStore store = TestStore.fresh();

  @TempDir Path folder;

  @Test
  void theOldKeySignsTheChangeAlsoWhereAnotherProcessIsFaster() throws Exception {
    AtomicBoolean faster = new AtomicBoolean();
    try (SealedLedger sound = ledger();
        SealedLedger ledger =
            new SealedLedger(
                store.database(),
                folder,
                sound.memory,
                new Outrun(sound.store) {
                  @Override
                  boolean outrun(long size, long previous, Instant at) {
                    if (!faster.compareAndSet(true, false)) {
                      return false;
                    }
                    // It saw the ledger a moment earlier, and another event comes meanwhile.
                    sound.keys.findCurrent();
                    SigningKey key = sound.keys.current().orElseThrow();
                    Checkpoint earlier =
                        new Checkpoint(
                            key.verifierKey().name(),
                            size - 1,
                            sound.tiles.tree(size).root(size - 1));
                    boolean kept = sound.store.add(size - 1, previous, earlier.sign(key), at);
                    sound.append(1, true);
                    return kept;
                  }
                },
                null)) {
      ledger.append(3, true);
      ledger.round();
      VerifierKey old = ledger.key();

      ledger
          .custody(
              (command, author, version) -> {
                ledger.append(1, true);
                faster.set(true);
                return ledger.send(command, author, version);
              })
          .changeKey(SealedLedger.ADMIN);

      assertThat(faster).isFalse();
      assertThat(ledger.key()).isNotEqualTo(old);
      long change = 4;
      assertThat(ledger.requireOneStory())
          .filteredOn(signed -> signed.size() > change)
          .anySatisfy(signed -> assertThat(signed.verified(List.of(old))).isSameAs(signed));
    }
  }

  @Test
  void whereItsEventIsRecordedAndNothingElseTheNextTryTakesItUp() throws Exception {
    VerifierKey old;
    try (SealedLedger ledger = ledger()) {
      ledger.append(3, true);
      ledger.round();
      old = ledger.key();
      assertThatThrownBy(
              () ->
                  ledger
                      .custody(
                          (command, author, version) -> {
                            ledger.send(command, author, version);
                            throw new IllegalStateException("made up by a test");
                          })
                      .changeKey(SealedLedger.ADMIN))
          .hasMessage("made up by a test");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("ledger.key.next"))))
          .isEqualTo("rw-------");
    }
    try (SealedLedger after = ledger()) {
      assertThat(after.problem()).isNull();
      assertThat(after.key()).isEqualTo(old);

      after.custody().changeKey(SealedLedger.ADMIN);

      assertThat(after.custodyEvents())
          .containsExactly(
              new KeyChanged(CustodyEvent.LEDGER, old.toString(), after.key().toString()));
      assertThat(folder.resolve("ledger.key.next")).doesNotExist();
      after.append(1, true);
      assertThat(after.round().verified(List.of(after.key()))).isNotNull();
      assertThat(after.requireOneStory()).extracting(Signed::size).containsExactly(3L, 4L, 5L);
    }
  }

  @Test
  void aCrashBeforeTheListIsWrittenOrTheDraftIsGoneHarmsNothing() throws Exception {
    SigningKey next;
    try (SealedLedger ledger = ledger()) {
      ledger.append(3, true);
      ledger.round();
      next = ledger.keys.prepare(ledger.key().name());
    }
    // The secret is in its place, the list does not have it yet.
    SealedLedger.file(folder, "ledger.key").replace(next.secret() + "\n");
    try (SealedLedger after = ledger()) {
      assertThat(after.problem()).isNull();
      assertThat(after.keys.all()).hasSize(2);
      assertThat(after.keys.newest()).contains(next.verifierKey());
      assertThat(folder.resolve("ledger.key.next")).doesNotExist();
    }
  }

  @Test
  void aChangeThatCannotBeSignedIsRefusedAndDoneLater() throws Exception {
    AtomicBoolean always = new AtomicBoolean();
    try (SealedLedger sound = ledger();
        SealedLedger ledger =
            new SealedLedger(
                store.database(),
                folder,
                sound.memory,
                new Outrun(sound.store) {
                  @Override
                  boolean outrun(long size, long previous, Instant at) {
                    return always.get();
                  }
                },
                null)) {
      ledger.append(3, true);
      ledger.round();
      VerifierKey old = ledger.key();
      always.set(true);
      assertThatThrownBy(() -> ledger.custody().changeKey(SealedLedger.ADMIN))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.refusal()).isEqualTo(LedgerRefusal.NOT_SEALED));
      assertThat(ledger.key()).isEqualTo(old);

      always.set(false);
      ledger.custody().changeKey(SealedLedger.ADMIN);
      assertThat(ledger.key()).isNotEqualTo(old);
      assertThat(ledger.custodyEvents()).hasSize(1);
      assertThat(ledger.problem()).isNotEqualTo(SealProblem.OTHER_KEY);
    }
  }

  /** A store in which somebody else may be faster. */
  private abstract static class Outrun extends PassingStore {

    Outrun(CheckpointStore sound) {
      super(sound);
    }

    abstract boolean outrun(long size, long previous, Instant at);

    @Override
    public boolean add(long size, long previous, SignedNote note, Instant at) {
      return !outrun(size, previous, at) && super.add(size, previous, note, at);
    }
  }

  private SealedLedger ledger() {
    return new SealedLedger(store.database(), folder);
  }
}
