package org.calmtrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the jar where they cannot do what they are asked for. */
class CommandsIT {

  @TempDir Path folder;

  @Test
  void whereNoStoreAnswersACommandSaysSoAndEndsWithThree() throws Exception {
    RunningJar.Ended load =
        RunningJar.command(
            folder, "demo", "load", "--spring.mongodb.uri=mongodb://127.0.0.1:1/calmtrace");

    assertThat(load.code()).isEqualTo(3);
    assertThat(load.said())
        .contains("No server answered in 8 seconds for database calmtrace on 127.0.0.1:1.")
        .contains("Start it, or correct spring.mongodb.uri")
        .doesNotContain("Tomcat", "web server", "\tat ");
  }

  @Test
  void whatIsNoCommandEndsWithTwo() throws Exception {
    RunningJar.Ended wrong = RunningJar.command(folder, "demo", "unload");

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.said()).contains("Usage:", "demo load");
  }
}
