package org.calmtrace.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calmtrace.ledger.note.Accepted;

/** What was found out, a line for each thing, and what it comes to. */
final class Report {

  private final List<Finding> findings = new ArrayList<>();

  void add(Finding finding) {
    findings.add(finding);
  }

  /** Everything that was checked holds, and something was. */
  boolean good() {
    return count(Finding.Wrong.class) == 0 && count(Finding.Proved.class) > 0;
  }

  Stream<String> lines() {
    return Stream.concat(findings.stream().map(Finding::line), Stream.of(verdict()));
  }

  private String verdict() {
    long proved = count(Finding.Proved.class);
    long wrong = count(Finding.Wrong.class);
    if (!good()) {
      return "WRONG: " + wrong + " of " + (proved + wrong) + " do not hold.";
    }
    return "Good: "
        + (proved == 1 ? "the event stands" : "all " + proved + " events stand")
        + " in the ledger "
        + newest().values().stream().map(Report::words).collect(Collectors.joining("; and "))
        + ".";
  }

  /** The checkpoint of most events, for each ledger. */
  private Map<String, Accepted> newest() {
    Map<String, Accepted> newest = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding instanceof Finding.Proved proved) {
        newest.merge(
            proved.checkpoint().checkpoint().origin(), proved.checkpoint(), Report::larger);
      }
    }
    return newest;
  }

  private static Accepted larger(Accepted one, Accepted other) {
    return one.checkpoint().size() >= other.checkpoint().size() ? one : other;
  }

  private static String words(Accepted accepted) {
    String cosigned =
        accepted.witnesses().stream()
            .map(witness -> witness.name() + " at " + witness.time())
            .collect(Collectors.joining(", "));
    return accepted.checkpoint().origin()
        + ", of "
        + accepted.checkpoint().size()
        + " events with root "
        + accepted.checkpoint().rootText()
        + ", signed by "
        + accepted.log()
        + (cosigned.isEmpty() ? "" : ", cosigned by " + cosigned);
  }

  private long count(Class<? extends Finding> kind) {
    return findings.stream().filter(kind::isInstance).count();
  }
}
