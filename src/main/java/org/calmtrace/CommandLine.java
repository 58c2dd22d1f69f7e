package org.calmtrace;

import java.io.Console;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.web.LoadProgress;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The commands of the jar: {@code projections}, {@code projections rebuild <name>} and {@code demo
 * load}. Exit codes: 0 good, 2 wrong usage, 3 could not be done. Answers go to standard error, for
 * none of them is data.
 */
final class CommandLine {

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

  private CommandLine() {}

  /** Settings begin with two hyphens; a command does not. */
  static boolean isCommand(String[] args) {
    return args.length > 0 && !args[0].startsWith("--");
  }

  static int run(String[] args) {
    List<String> words = List.of(args).stream().filter(word -> !word.startsWith("--")).toList();
    boolean load = words.equals(List.of("demo", "load"));
    boolean rebuild = words.size() == 3 && words.get(1).equals("rebuild");
    boolean projections = words.getFirst().equals("projections") && (words.size() == 1 || rebuild);
    if (!load && !projections) {
      System.err.println("Usage: calmtrace [--setting=value …]");
      System.err.println("       calmtrace projections [rebuild <name>]");
      System.err.println("       calmtrace demo load");
      return WRONG_USAGE;
    }
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
    }
  }

  private static int list(ProjectionAdmin admin) {
    admin
        .all()
        .forEach(
            each ->
                System.err.println(line(each.name(), each.position(), each) + misunderstood(each)));
    return GOOD;
  }

  private static String misunderstood(ProjectionStatus status) {
    return status.deadLetters() == 0 ? "" : ", " + status.deadLetters() + " not understood";
  }

  private static int rebuild(ProjectionAdmin admin, String name) {
    begin(admin, name);
    Console terminal = System.console();
    while (true) {
      ProjectionStatus status =
          admin.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
      ProjectionStatus.Rebuild rebuild = status.rebuild();
      if (rebuild != null) {
        if (terminal != null) {
          System.err.print("\r" + line(name, rebuild.position(), status));
        }
        if (rebuild.state() != ProjectionStatus.State.RUNNING) {
          System.err.println("\r" + line(name, rebuild.position(), status) + ": " + end(rebuild));
          return rebuild.state() == ProjectionStatus.State.SWITCHED ? GOOD : NOT_DONE;
        }
      }
      rest();
    }
  }

  /** This process has only just started: its processors may not hold their claims yet. */
  private static void begin(ProjectionAdmin admin, String name) {
    long deadline = System.nanoTime() + CLAIM.toNanos();
    while (true) {
      try {
        admin.rebuild(name);
        return;
      } catch (RefusedException e) {
        if (e.refusal() != LedgerRefusal.PROJECTION_RUNS_ELSEWHERE
            || System.nanoTime() > deadline) {
          throw e;
        }
        rest();
      }
    }
  }

  private static String end(ProjectionStatus.Rebuild rebuild) {
    return switch (rebuild.state()) {
      case RUNNING -> "running";
      case SWITCHED -> "switched, " + rebuild.skipped() + " events could not be applied";
      case FAILED -> "failed, " + rebuild.problem();
    };
  }

  private static String line(String name, long position, ProjectionStatus status) {
    return name + " " + (position + 1) + " of " + (status.head() + 1);
  }

  private static void rest() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
