package org.calmtrace;

import java.io.PrintStream;
import java.util.Locale;
import org.calmtrace.ledger.check.Finding;
import org.calmtrace.ledger.check.FlawWords;
import org.calmtrace.ledger.check.LedgerCheck.Result;

/** What the command {@code ledger check} says of what was found. */
final class LedgerCheckReport {

  private final FlawWords words;
  private final PrintStream out;

  LedgerCheckReport(FlawWords words, PrintStream out) {
    this.words = words;
    this.out = out;
  }

  /**
   * Tells it all, the verdict last.
   *
   * @param asked position from which it was to be checked
   * @return the exit code
   */
  int tell(long asked, Result result) {
    if (result.from() > 0) {
      out.println(
          "From the commit at position "
              + result.from()
              + " on, which holds or is before "
              + asked
              + ". The tree before it was taken as it is stored.");
    }
    for (Finding finding : result.findings()) {
      out.println(place(finding) + words.of(finding, Locale.ENGLISH));
      out.println("    " + finding.flaw().code() + ": " + finding.detail());
    }
    if (!result.atEnd()) {
      out.println("More may be wrong: it ended at position " + result.end().position() + ".");
    }
    out.println(verdict(result));
    return result.findings().isEmpty() ? CommandLine.GOOD : CommandLine.WRONG;
  }

  private static String place(Finding finding) {
    return finding.position() == Finding.NOWHERE ? "" : finding.position() + "  ";
  }

  private String verdict(Result result) {
    if (!result.findings().isEmpty()) {
      return "Wrong: " + words.of(result.findings().getFirst(), Locale.ENGLISH);
    }
    long size = result.end().position();
    long signed = Math.max(result.end().checkpoint(), 0);
    return "Good: "
        + (size - result.from())
        + " events are as they were recorded, "
        + (signed == 0
            ? "as far as they tell it themselves: none of them is signed."
            : "of the first " + signed + " a checkpoint is signed.");
  }
}
