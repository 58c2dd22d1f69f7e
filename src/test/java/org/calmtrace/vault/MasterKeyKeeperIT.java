package org.calmtrace.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.calmtrace.platform.mongo.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class MasterKeyKeeperIT {

  @TempDir Path folder;
  @AutoClose private final TestStore store = TestStore.fresh();
  private final MongoDatabase database = store.database();

  @Test
  void theFirstStartMakesAKeyThatOnlyItsOwnerMayRead() throws Exception {
    keeper("a").bring();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("a"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theNextStartBringsTheSameKey() throws Exception {
    byte[] wrapped = keeper("a").bring().wrap("somebody", Cipher.freshKeyset());

    assertThat(keeper("a").bring().unwrap("somebody", wrapped)).isNotNull();
  }

  @Test
  void aMissingKeyEndsTheStartOnceTheDatabaseHasSeenOne() throws Exception {
    keeper("a").bring();
    Files.delete(file("a"));

    assertThatThrownBy(() -> keeper("a").bring())
        .isInstanceOfSatisfying(
            MasterKeyException.class, e -> assertThat(e.action()).contains("Put the file back"))
        .hasMessageContaining("no master key");
    assertThat(file("a")).doesNotExist();
  }

  @Test
  void theKeyOfAnotherDatabaseEndsTheStart() {
    keeper("a").bring();
    try (TestStore other = TestStore.fresh()) {
      keeper("b", other.database()).bring();
    }

    assertThatThrownBy(() -> keeper("b").bring())
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("is not the one");
  }

  @Test
  void withoutACanaryAnyKeyTellsTheWrongMasterFromTheRight() throws Exception {
    MasterKey right = keeper("a").bring();
    keys(database).putIfAbsent("somebody", right.wrap("somebody", Cipher.freshKeyset()), now());
    database.getCollection("vault_canary").drop();
    try (TestStore other = TestStore.fresh()) {
      keeper("b", other.database()).bring();
    }

    assertThatThrownBy(() -> keeper("b").bring()).hasMessageContaining("is not the one");
    assertThatThrownBy(() -> keeper("c").bring()).hasMessageContaining("no master key");
    assertThat(keeper("a").bring()).isNotNull();
  }

  @Test
  void aKeyThatOthersMayReadEndsTheStart() throws Exception {
    keeper("a").bring();
    Files.setPosixFilePermissions(file("a"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> keeper("a").bring())
        .isInstanceOfSatisfying(
            MasterKeyException.class, e -> assertThat(e.action()).contains("chmod 600"));
  }

  @Test
  void aFileThatHoldsNoKeyEndsTheStartAndIsNotRepeatedInTheMessage() throws IOException {
    keeper("a").bring();
    Files.writeString(file("a"), "{\"primaryKeyId\": 7, \"key\": []}");

    assertThatThrownBy(() -> keeper("a").bring())
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("is not a master key")
        .hasMessageNotContaining("primaryKeyId");
  }

  @Test
  void twoProcessesOnOneFolderAndOneNewDatabaseComeToTheSameKey() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<MasterKey>> both = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 2; i++) {
        both.add(
            threads.submit(
                () -> {
                  start.await();
                  return keeper("a").bring();
                }));
      }
    }

    byte[] wrapped = both.get(0).get().wrap("somebody", Cipher.freshKeyset());
    assertThat(both.get(1).get().unwrap("somebody", wrapped)).isNotNull();
  }

  @Test
  void theFailureIsExplainedWithoutAStack() {
    MasterKeyException missing = MasterKeyException.missing(Path.of("keys/master.json"));

    var analysis =
        new MasterKeyFailureAnalyzer().analyze(new IllegalStateException("start", missing));

    assertThat(analysis)
        .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
        .containsExactly(missing.getMessage(), missing.action());
  }

  private MasterKeyKeeper keeper(String name) {
    return keeper(name, database);
  }

  private MasterKeyKeeper keeper(String name, MongoDatabase in) {
    return new MasterKeyKeeper(
        file(name), keys(in), new WrappedKeys(in, "vault_canary"), Clock.systemUTC());
  }

  private static WrappedKeys keys(MongoDatabase in) {
    return new WrappedKeys(in, "vault");
  }

  private Path file(String name) {
    return folder.resolve(name).resolve("master.json");
  }

  private static Instant now() {
    return Instant.EPOCH;
  }
}
