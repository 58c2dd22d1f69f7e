package org.calmtrace.platform.mongo.embedded;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.calmtrace.platform.mongo.EmbeddedStoreOnly;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer rests on is on disk. */
@EmbeddedStoreOnly
class CommitGateIT {

  @TempDir Path folder;

  private MVStore store;
  private MVMap<String, String> map;
  private CommitGate gate;

  @BeforeEach
  void openAFile() {
    store = StoreFile.open(folder);
    map = store.openMap("map");
    gate = new CommitGate(store);
  }

  @AfterEach
  void closeTheFile() {
    store.closeImmediately();
  }

  @Test
  void whatWasAnsweredIsThereAfterACrash() {
    gate.write(() -> map.put("key", "value"));

    crashAndOpen();

    assertThat(map).containsEntry("key", "value");
  }

  @Test
  void whatAFailingCommandLeftIsThereAsWell() {
    assertThatThrownBy(
            () ->
                gate.write(
                    () -> {
                      map.put("key", "value");
                      throw new IllegalStateException("half way");
                    }))
        .hasMessage("half way");

    crashAndOpen();

    assertThat(map).containsEntry("key", "value");
  }

  @Test
  void nothingOfALargeCommandIsOnDiskBeforeAllOfItIs() {
    long before = store.getCurrentVersion();

    gate.write(
        () -> {
          fill(40_000);
          assertThat(store.getCurrentVersion()).isEqualTo(before);
          return "done";
        });

    crashAndOpen();
    assertThat(map).hasSize(40_000);
  }

  @Test
  void whatNobodyWaitsForGoesToDiskWithWhatSomebodyDoes() {
    gate = new CommitGate(store, never -> {});
    long before = store.getCurrentVersion();
    gate.writeUnawaited(() -> map.put("derived", "1"));
    gate.read(() -> map.get("derived"));
    assertThat(store.getCurrentVersion()).as("no reader waits for it either").isEqualTo(before);
    gate.write(() -> map.put("key", "value"));

    crashAndOpen();

    assertThat(map).containsEntry("derived", "1").containsEntry("key", "value");
  }

  @Test
  void whatNobodyWaitsForIsOnDiskSoonAndWhenTheGateIsClosed() throws Exception {
    long before = store.getCurrentVersion();
    gate.writeUnawaited(() -> map.put("derived", "1"));
    for (int i = 0; i < 100 && store.getCurrentVersion() == before; i++) {
      MILLISECONDS.sleep(100);
    }
    gate = new CommitGate(store, never -> {});
    gate.writeUnawaited(() -> map.put("derived", "2"));
    gate.close();
    gate.writeUnawaited(() -> map.put("derived", "3"));

    crashAndOpen();

    assertThat(map).containsEntry("derived", "2");
  }

  @Test
  void aReaderIsNotToldOfWhatIsStillBeingWritten() throws Exception {
    CountDownLatch changed = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    var writer =
        CompletableFuture.runAsync(
            () ->
                gate.write(
                    () -> {
                      map.put("key", "value");
                      changed.countDown();
                      return await(mayEnd);
                    }));
    assertThat(changed.await(10, SECONDS)).isTrue();

    var reader = CompletableFuture.supplyAsync(() -> gate.read(() -> map.get("key")));

    assertThatThrownBy(() -> reader.get(200, MILLISECONDS)).isInstanceOf(TimeoutException.class);
    mayEnd.countDown();
    assertThat(reader.get(10, SECONDS)).isEqualTo("value");
    writer.get(10, SECONDS);
  }

  @Test
  void aReaderWaitsForNobodyWhenAllIsOnDisk() {
    gate.write(() -> map.put("key", "value"));
    long version = store.getCurrentVersion();

    assertThat(gate.read(() -> map.get("key"))).isEqualTo("value");

    assertThat(store.getCurrentVersion()).isEqualTo(version);
  }

  @Test
  void commandsThatWaitTogetherShareACommit() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    long before = store.getCurrentVersion();
    var first = CompletableFuture.runAsync(() -> gate.write(() -> await(mayEnd)));

    var others =
        IntStream.range(0, 20).mapToObj(n -> thread(() -> gate.write(() -> map.put("k" + n, "v"))));
    var threads = others.toList();
    mayEnd.countDown();
    first.get(10, SECONDS);
    for (Thread each : threads) {
      each.join(10_000);
    }

    assertThat(map).hasSize(20);
    assertThat(store.getCurrentVersion() - before).isLessThan(21);
  }

  @Test
  void aSlowReaderFindsItsPagesHoweverManyCommitsGoBy() throws Exception {
    store.setCacheSize(1024);
    gate.write(() -> fill(20_000));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);

    var reader =
        CompletableFuture.supplyAsync(
            () ->
                gate.read(
                    () -> {
                      Cursor<String, String> cursor = map.cursor(null);
                      cursor.next();
                      reading.countDown();
                      await(written);
                      int rest = 0;
                      for (; cursor.hasNext(); rest++) {
                        assertThat(cursor.next()).isEqualTo(cursor.getValue().substring(0, 6));
                      }
                      return rest;
                    }));
    assertThat(reading.await(10, SECONDS)).isTrue();
    for (int n = 0; n < 1_500; n++) {
      String key = "%06d".formatted(n * 7 % 20_000);
      gate.write(() -> map.put(key, "changed"));
    }
    written.countDown();

    assertThat(reader.get(30, SECONDS)).isEqualTo(19_999);
  }

  @Test
  void afterAFailedWriteNothingIsAnsweredAnyMore() {
    gate.write(() -> map.put("key", "value"));
    store.closeImmediately();

    assertThatThrownBy(() -> gate.write(() -> map.put("key", "other")))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> gate.read(() -> "anything"))
        .isInstanceOf(CommitGate.BrokenException.class);
    assertThatThrownBy(() -> gate.write(() -> "anything"))
        .isInstanceOf(CommitGate.BrokenException.class);
  }

  private void crashAndOpen() {
    store.closeImmediately();
    store = StoreFile.open(folder);
    map = store.openMap("map");
  }

  private int fill(int size) {
    for (int n = 0; n < size; n++) {
      map.put("%06d".formatted(n), "%06d".formatted(n) + "x".repeat(500));
    }
    return size;
  }

  private static Thread thread(Runnable work) {
    return Thread.ofPlatform().start(work);
  }

  private static String await(CountDownLatch latch) {
    try {
      return latch.await(60, SECONDS) ? "done" : "not in time";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
