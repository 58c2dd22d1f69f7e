package org.calmtrace.verifier;

import java.io.PrintStream;
import java.util.List;
import org.calmtrace.ledger.note.MalformedException;
import org.calmtrace.ledger.note.Policy;

/**
 * The command {@code verify}. Prints a line for each thing that was looked at and a last one with
 * the verdict. Exit codes: 0 good, 1 something checked is wrong, 2 wrong usage, 3 could not check.
 */
public final class Verify {

  private static final int GOOD = 0;
  private static final int WRONG = 1;
  private static final int WRONG_USAGE = 2;
  private static final int NOT_CHECKED = 3;

  private Verify() {}

  /**
   * @param args what follows {@code verify}
   * @param out gets the report
   * @param err gets why there is none
   * @return the exit code
   */
  public static int run(List<String> args, PrintStream out, PrintStream err) {
    try {
      Arguments arguments = Arguments.parse(args);
      Report report = new Report();
      Checker checker = new Checker(policy(arguments));
      arguments.evidence().check(checker, report);
      report.lines().map(Plain::text).forEach(out::println);
      return report.good() ? GOOD : WRONG;
    } catch (UsageException e) {
      err.println(Plain.text(e.getMessage()));
      Arguments.USAGE.forEach(err::println);
      return WRONG_USAGE;
    } catch (UnreadableException e) {
      err.println("Could not check: " + Plain.text(e.getMessage()));
      return NOT_CHECKED;
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println("Could not check: it needs more memory than this program has (" + e + ").");
      return NOT_CHECKED;
    } catch (RuntimeException e) {
      // Left to the JVM, a fault of ours would end with the code of a proof that does not hold.
      err.println("Could not check, this is a fault of the program: " + Plain.text(e.toString()));
      return NOT_CHECKED;
    }
  }

  private static Policy policy(Arguments arguments) throws UnreadableException {
    try {
      return Policy.parse(new Allowance().read(arguments.policy()));
    } catch (MalformedException e) {
      throw new UnreadableException(arguments.policy() + " is not a policy. " + e.getMessage());
    }
  }
}
