package org.calmtrace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application without its door, for the length of one command. */
final class DoorlessApplication {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  /** Those who say only that the door, which nobody wants here, does not open. */
  private static final List<String> NO_DOOR =
      List.of(
          "org.apache.catalina",
          "org.springframework.boot.tomcat",
          "org.springframework.boot.web.server.servlet.context");

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
    Optional<ConfigurableApplicationContext> started = start(args, settings);
    if (started.isEmpty()) {
      return CommandLine.NOT_DONE;
    }
    try (ConfigurableApplicationContext context = started.get()) {
      return command.applyAsInt(context);
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
      return CommandLine.NOT_DONE;
    }
  }

  /** Empty if it failed, and then the log has said why. */
  private static Optional<ConfigurableApplicationContext> start(
      String[] args, List<String> settings) {
    try {
      return Optional.of(
          new SpringApplicationBuilder(Calmtrace.class)
              .properties("logging.level.root=warn")
              .properties(
                  NO_DOOR.stream().map(it -> "logging.level." + it + "=off").toArray(String[]::new))
              .run(
                  Stream.concat(
                          List.of(args).stream().filter(word -> word.startsWith("--")),
                          Stream.concat(Stream.of("--server.port=-1"), settings.stream()))
                      .toArray(String[]::new)));
    } catch (RuntimeException said) {
      return Optional.empty();
    }
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
