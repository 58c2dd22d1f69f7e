package org.calmtrace;

import java.util.List;
import org.calmtrace.web.LoadProgress;

/** The command {@code demo load}: sows the demonstration with its year, and ends. */
final class DemoLoadCommand {

  private static final List<String> LOADING =
      List.of("--calmtrace.demo.enabled=true", "--calmtrace.demo.year=true");

  private DemoLoadCommand() {}

  static int run(String[] args) {
    return DoorlessApplication.run(
        args, LOADING, context -> watch(context.getBean(LoadProgress.class)));
  }

  /** The application loads by itself once it has started; here it is only watched. */
  private static int watch(LoadProgress progress) {
    boolean watched = Terminal.isWatched();
    while (true) {
      LoadProgress.State state = progress.state();
      String line = progress.done() + " of " + progress.total() + " entries";
      switch (state) {
        case WAITING -> {}
        case LOADING -> {
          if (watched) {
            System.err.print("\r" + line);
          }
        }
        case COMPLETE -> {
          System.err.println((watched ? "\r" : "") + "The simulated year is there.");
          return CommandLine.GOOD;
        }
        case STOPPED -> {
          System.err.println("Not complete, " + line + ": run it again, it goes on there.");
          return CommandLine.NOT_DONE;
        }
      }
      DoorlessApplication.rest();
    }
  }
}
