package org.calmtrace;

import java.util.List;
import org.calmtrace.verifier.Verify;

/**
 * The commands of the jar. Exit codes: 0 good, 1 something checked is wrong, 2 wrong usage, 3 could
 * not be done. Only {@code verify} and {@code ledger check} have an answer that is data and goes to
 * standard output. Nothing of Spring is named here, so that what needs no application does not wait
 * for it.
 */
final class CommandLine {

  static final int GOOD = 0;
  static final int WRONG = 1;
  static final int WRONG_USAGE = 2;
  static final int NOT_DONE = 3;

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
    if (args.length > 1 && args[0].equals("ledger") && args[1].equals("check")) {
      return LedgerCheckCommand.run(List.of(args), System.out, System.err);
    }
    if (words.equals(List.of("demo", "load"))) {
      return DemoLoadCommand.run(args);
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
