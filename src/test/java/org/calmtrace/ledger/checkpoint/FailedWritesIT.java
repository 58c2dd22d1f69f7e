package org.calmtrace.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.calmtrace.ledger.SealProblem;
import org.calmtrace.ledger.note.SignedNote;
import org.calmtrace.ledger.tiles.TileFixtures;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each write of the sealing path fails once, stored or not, and nothing is missing in the end. */
class FailedWritesIT {

  @AutoClose final TestStore store = TestStore.fresh();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"memory", "memory stored", "store", "store stored", "tiles", "tiles stored"})
  void aWriteThatFailedIsMadeUpForAfterARestart(String what) throws Exception {
    boolean stored = what.endsWith("stored");
    try (SealedLedger ledger = ledger()) {
      ledger.append(300, false);
      ledger.round();
      ledger.append(300, false);
    }
    try (SealedLedger failing = failing(what.split(" ")[0], stored)) {
      failing.sealer.round();
      assertThat(failing.sealer.seal().problem()).isEqualTo(SealProblem.UNAVAILABLE);
      assertThat(failing.sealer.published().map(Signed::size).orElse(0L)).isNotEqualTo(600L);
    }
    try (SealedLedger after = ledger()) {
      after.append(1, true);
      assertThat(after.round().size()).isEqualTo(601);
      assertThat(after.sealer.seal().problem()).isNull();
      after.requireOneStory();
      assertThat(after.database.getCollection("tiles").countDocuments()).isEqualTo(2);
    }
  }

  private SealedLedger failing(String what, boolean stored) {
    SealedLedger sound = ledger();
    Memory memory =
        what.equals("memory")
            ? new Memory(SealedLedger.file(folder, "ledger.checkpoint")) {
              @Override
              void remember(Signed signed) {
                if (stored) {
                  super.remember(signed);
                }
                throw new UncheckedIOException(new java.io.IOException("made up by a test"));
              }
            }
            : sound.memory;
    CheckpointStore checkpoints = what.equals("store") ? failing(sound.store, stored) : sound.store;
    SealedLedger failing =
        new SealedLedger(
            store.database(),
            folder,
            memory,
            checkpoints,
            what.equals("tiles")
                ? TileFixtures.failingOnce(store.database(), sound.engine, stored)
                : null);
    return failing;
  }

  private static CheckpointStore failing(CheckpointStore sound, boolean stored) {
    return new PassingStore(sound) {
      @Override
      public boolean add(long size, long previous, SignedNote note, Instant at) {
        if (stored) {
          super.add(size, previous, note, at);
        }
        throw new MongoSocketReadTimeoutException(
            "made up by a test", new ServerAddress(), new java.net.SocketTimeoutException());
      }
    };
  }

  private SealedLedger ledger() {
    return new SealedLedger(store.database(), folder);
  }
}
