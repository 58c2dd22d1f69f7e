package org.calmtrace.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

  @TempDir Path folder;

  @Test
  void whatWasCreatedIsReadBack() throws IOException {
    PrivateFile file = new PrivateFile(folder.resolve("keys/master.json"));

    assertThat(file.read()).isEmpty();
    assertThat(file.create("first")).isTrue();
    assertThat(file.read()).contains("first");
  }

  @Test
  void onlyTheOwnerMayReadTheFileAndItsFolder() throws IOException {
    PrivateFile file = new PrivateFile(folder.resolve("keys/master.json"));
    file.create("secret");

    assertThat(permissions(file.path())).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("keys"))).isEqualTo("rwx------");
  }

  @Test
  void aFileThatIsThereIsLeftAsItIs() throws IOException {
    PrivateFile file = new PrivateFile(folder.resolve("master.json"));
    file.create("first");

    assertThat(file.create("second")).isFalse();
    assertThat(file.read()).contains("first");
    assertThat(namesIn(folder)).containsExactly("master.json");
  }

  @Test
  void aFileThatOthersMayReadOrWriteIsRefused() throws IOException {
    PrivateFile file = new PrivateFile(folder.resolve("master.json"));
    file.create("secret");

    for (String open : List.of("rw-r-----", "rw--w----", "rw----r--", "rw-----w-")) {
      Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(open));
      assertThatThrownBy(file::read).as(open).isInstanceOf(PrivateFile.Exposed.class);
    }
  }

  @Test
  void ofManyThatCreateItAtOnceOneWinsAndItsContentStays() throws Exception {
    for (int round = 0; round < 20; round++) {
      Path path = folder.resolve("round-" + round);
      CyclicBarrier start = new CyclicBarrier(4);
      List<Future<Boolean>> answers = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        for (int i = 0; i < 4; i++) {
          String content = "content " + i;
          answers.add(
              threads.submit(
                  () -> {
                    start.await();
                    return new PrivateFile(path).create(content);
                  }));
        }
      }
      List<Integer> winners = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        if (answers.get(i).get()) {
          winners.add(i);
        }
      }
      assertThat(winners).hasSize(1);
      assertThat(new PrivateFile(path).read()).contains("content " + winners.getFirst());
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
