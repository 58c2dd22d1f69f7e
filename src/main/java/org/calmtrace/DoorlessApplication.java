package org.calmtrace;

import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application without its door, for the length of one command. */
final class DoorlessApplication {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private DoorlessApplication() {}

  /**
   * Starts it, lets the command do its work, and ends it.
   *
   * @param args of the command line, of which the settings are taken
   * @param settings that the command needs, whatever the command line says
   * @return the command's exit code; if it fails, that of what could not be done
   */
  static int run(
      String[] args, List<String> settings, ToIntFunction<ConfigurableApplicationContext> command) {
    try (ConfigurableApplicationContext context = start(args, settings)) {
      return command.applyAsInt(context);
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
      return CommandLine.NOT_DONE;
    }
  }

  private static ConfigurableApplicationContext start(String[] args, List<String> settings) {
    return new SpringApplicationBuilder(Calmtrace.class)
        .properties("logging.level.root=warn")
        .run(
            Stream.concat(
                    List.of(args).stream().filter(word -> word.startsWith("--")),
                    Stream.concat(Stream.of("--server.port=-1"), settings.stream()))
                .toArray(String[]::new));
  }

  /** Between two looks at how far something is. */
  static void rest() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
