package org.calmtrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.calmtrace.platform.mongo.EmbeddedStoreOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The first answer in an empty folder, with {@code ops/calmtrace prepare} and without. */
@EmbeddedStoreOnly
@Isolated("compares times")
class PreparedStartIT {

  @TempDir Path folder;

  @Test
  void aPreparedStartAnswersSooner() throws Exception {
    RunningJar.prepare();
    Duration bare;
    Duration prepared;
    try (RunningJar jar = RunningJar.in(empty("bare"), List.of())) {
      bare = jar.firstAnswer();
    }
    try (RunningJar jar = RunningJar.byScript(empty("prepared"), List.of())) {
      prepared = jar.firstAnswer();
      assertThat(jar.log()).doesNotContain("[warning]");
    }
    System.out.printf(
        "First answer in an empty folder: java -jar %d ms, ops/calmtrace prepared %d ms%n",
        bare.toMillis(), prepared.toMillis());
    assertThat(prepared).isLessThan(bare);
  }

  private Path empty(String name) throws Exception {
    return Files.createDirectory(folder.resolve(name));
  }
}
