package org.calmtrace.ledger.check;

import org.calmtrace.ledger.check.EventCheck.Verdict;

/** Tells what is wrong with a commit or between two of them. */
final class CommitFlaws {

  private final Findings findings;
  private final EventCheck events;

  /**
   * @param events of the commit that is told of
   */
  CommitFlaws(Findings findings, EventCheck events) {
    this.findings = findings;
    this.events = events;
  }

  void stray(long expected) {
    findings.add(
        Finding.at(Flaw.STRAY, expected, "a document whose _id is no whole number from 0"));
  }

  void overlap(RawCommit commit, long expected) {
    String detail = "a commit begins here, and the next one must begin at " + expected;
    findings.add(Finding.at(Flaw.OVERLAP, commit.position(), detail));
  }

  void gap(long from, long to, String detail) {
    findings.add(Finding.from(Flaw.GAP, from, to, detail));
  }

  void head(RawCommit commit, String detail) {
    findings.add(Finding.from(Flaw.HEAD, commit.position(), commit.next() - 1, detail));
  }

  /** Tells of an event that agrees with itself, and is not the one that the tree holds. */
  void exchanged(long position) {
    String detail = "it has its own leaf, and the tile and the tree have another";
    findings.add(Finding.at(Flaw.EVENT_ALTERED, position, detail));
  }

  /** Whether one of the events is not as it must be. */
  boolean inEvents(RawCommit commit, Verdict verdict) {
    Finding flaw = events.firstFlaw(commit, verdict);
    if (flaw != null) {
      findings.add(flaw);
    }
    return flaw != null;
  }

  /** Whether the commit is none, its events apart. */
  boolean unreadable(RawCommit commit) {
    String problem = commit.problem();
    if (problem != null) {
      long last = Math.max(commit.position(), commit.next() - 1);
      findings.add(Finding.from(Flaw.COMMIT_UNREADABLE, commit.position(), last, problem));
    }
    return problem != null;
  }
}
