package org.calmtrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first answer in an empty folder, with {@code ops/calmtrace prepare} and without. */
class PreparedStartIT {

  private static final int ROUNDS = 2;

  @TempDir Path folder;

  @Test
  void aPreparedStartAnswersSooner() throws Exception {
    RunningJar.prepare();
    Duration bare = Duration.ofDays(1);
    Duration prepared = Duration.ofDays(1);
    for (int round = 0; round < ROUNDS; round++) {
      try (RunningJar jar = RunningJar.in(empty("bare" + round), List.of())) {
        bare = shorter(bare, jar.firstAnswer());
      }
      try (RunningJar jar = RunningJar.byScript(empty("prepared" + round), List.of())) {
        prepared = shorter(prepared, jar.firstAnswer());
        assertThat(jar.log()).doesNotContain("[warning]");
      }
    }
    System.out.printf(
        "First answer in an empty folder: java -jar %d ms, ops/calmtrace prepared %d ms%n",
        bare.toMillis(), prepared.toMillis());
    assertThat(prepared).isLessThan(bare);
  }

  private Path empty(String name) throws Exception {
    return Files.createDirectory(folder.resolve(name));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
