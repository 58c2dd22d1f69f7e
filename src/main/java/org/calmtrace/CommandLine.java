package org.calmtrace;

import java.util.List;
<<<<<<< HEAD
import org.calmtrace.verifier.Verify;
=======
import java.util.Optional;
import java.util.stream.Stream;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.web.LoadProgress;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
>>>>>>> desk

/**
 * The commands of the jar. Exit codes: 0 good, 1 something checked is wrong, 2 wrong usage, 3 could
 * not be done. Only {@code verify} and {@code ledger check} have an answer that is data and goes to
 * standard output. Nothing of Spring is named here, so that what needs no application does not wait
 * for it.
 */
final class CommandLine {

<<<<<<< HEAD
  static final int GOOD = 0;
  static final int WRONG = 1;
  static final int WRONG_USAGE = 2;
  static final int NOT_DONE = 3;
=======
  private static final int GOOD = 0;
  private static final int WRONG_USAGE = 2;
  private static final int NOT_DONE = 3;

  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private static final List<String> LOADING =
      List.of("--calmtrace.demo.enabled=true", "--calmtrace.demo.year=true");

  /** Those who say only that the door, which nobody wants here, does not open. */
  private static final List<String> NO_DOOR =
      List.of(
          "org.apache.catalina",
          "org.springframework.boot.tomcat",
          "org.springframework.boot.web.server.servlet.context");

  /** Longer than the claim of a process that was killed, which has to run out first. */
  private static final Duration CLAIM = Duration.ofSeconds(15);
>>>>>>> desk

  private CommandLine() {}

  /** Settings begin with two hyphens; a command does not. */
  static boolean isCommand(String[] args) {
    return args.length > 0 && !args[0].startsWith("--");
  }

  static int run(String[] args) {
    List<String> words = List.of(args).stream().filter(word -> !word.startsWith("--")).toList();
    if (args[0].equals("verify")) {
      return Verify.run(List.of(args).subList(1, args.length), System.out, System.err);
    }
<<<<<<< HEAD
    if (args.length > 1 && args[0].equals("ledger") && args[1].equals("check")) {
      return LedgerCheckCommand.run(List.of(args), System.out, System.err);
    }
    if (words.equals(List.of("demo", "load"))) {
      return DemoLoadCommand.run(args);
=======
    Optional<ConfigurableApplicationContext> started =
        start(args, load ? LOADING : List.of("--calmtrace.demo.enabled=false"));
    if (started.isEmpty()) {
      return NOT_DONE;
    }
    try (ConfigurableApplicationContext context = started.get()) {
      if (load) {
        return load(context.getBean(LoadProgress.class));
      }
      ProjectionAdmin admin = context.getBean(ProjectionAdmin.class);
      return rebuild ? rebuild(admin, words.get(2)) : list(admin);
    } catch (RefusedException e) {
      System.err.println(e.getMessage());
      return NOT_DONE;
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
      return NOT_DONE;
    }
  }

  /** The whole application without its door; empty if it failed, and then the log has said why. */
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

  /** The application loads by itself once it has started; here it is only watched. */
  private static int load(LoadProgress progress) {
    Console terminal = System.console();
    while (true) {
      LoadProgress.State state = progress.state();
      String line = progress.done() + " of " + progress.total() + " entries";
      switch (state) {
        case WAITING -> {}
        case LOADING -> {
          if (terminal != null) {
            System.err.print("\r" + line);
          }
        }
        case COMPLETE -> {
          System.err.println((terminal == null ? "" : "\r") + "The simulated year is there.");
          return GOOD;
        }
        case STOPPED -> {
          System.err.println("Not complete, " + line + ": run it again, it goes on there.");
          return NOT_DONE;
        }
      }
      rest();
>>>>>>> desk
    }
    if (words.equals(List.of("projections"))) {
      return ProjectionCommands.list(args);
    }
    if (words.size() == 3 && words.subList(0, 2).equals(List.of("projections", "rebuild"))) {
      return ProjectionCommands.rebuild(args, words.get(2));
    }
    System.err.println("Usage: calmtrace [--setting=value …]");
    System.err.println("       calmtrace projections [rebuild <name>]");
    System.err.println("       calmtrace demo load");
    System.err.println("       calmtrace ledger check [--from <position>]");
    System.err.println("       calmtrace verify <proof, folder or zip file> --policy <file> …");
    return WRONG_USAGE;
  }
}
