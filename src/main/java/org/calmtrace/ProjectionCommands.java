package org.calmtrace;

import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import org.calmtrace.ledger.LedgerRefusal;
import org.calmtrace.ledger.ProjectionAdmin;
import org.calmtrace.ledger.ProjectionStatus;
import org.calmtrace.platform.RefusedException;

/**
 * The commands {@code projections} and {@code projections rebuild <name>}: shows how far the lists
 * are, or builds one anew. Answers go to standard error, for none of them is data.
 */
final class ProjectionCommands {

  /** Longer than the claim of a process that was killed, which has to run out first. */
  private static final Duration CLAIM = Duration.ofSeconds(15);

  private ProjectionCommands() {}

  static int list(String[] args) {
    return withAdmin(
        args,
        admin -> {
          admin
              .all()
              .forEach(
                  each ->
                      System.err.println(
                          line(each.name(), each.position(), each) + misunderstood(each)));
          return CommandLine.GOOD;
        });
  }

  static int rebuild(String[] args, String name) {
    return withAdmin(args, admin -> rebuild(admin, name));
  }

  private static int withAdmin(String[] args, ToIntFunction<ProjectionAdmin> command) {
    return DoorlessApplication.run(
        args,
        List.of("--calmtrace.demo.enabled=false"),
        context -> command.applyAsInt(context.getBean(ProjectionAdmin.class)));
  }

  private static String misunderstood(ProjectionStatus status) {
    return status.deadLetters() == 0 ? "" : ", " + status.deadLetters() + " not understood";
  }

  private static int rebuild(ProjectionAdmin admin, String name) {
    begin(admin, name);
    boolean watched = Terminal.isWatched();
    while (true) {
      ProjectionStatus status =
          admin.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
      ProjectionStatus.Rebuild rebuild = status.rebuild();
      if (rebuild != null) {
        if (watched) {
          System.err.print("\r" + line(name, rebuild.position(), status));
        }
        if (rebuild.state() != ProjectionStatus.State.RUNNING) {
          System.err.println(
              (watched ? "\r" : "") + line(name, rebuild.position(), status) + ": " + end(rebuild));
          return rebuild.state() == ProjectionStatus.State.SWITCHED
              ? CommandLine.GOOD
              : CommandLine.NOT_DONE;
        }
      }
      DoorlessApplication.rest();
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
        DoorlessApplication.rest();
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
}
