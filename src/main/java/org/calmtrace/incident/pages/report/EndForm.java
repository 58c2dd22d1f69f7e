package org.calmtrace.incident.pages.report;

import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.platform.Code;
import org.calmtrace.web.Posted;
import org.calmtrace.web.TimeField;

/**
 * How it ended, as the form holds it.
 *
 * @param outcome a code, {@link #NOT_OVER}, {@link #RUNNING}, or empty while nothing is said
 */
record EndForm(String outcome, TimeField ended, String note) {

  static final EndForm EMPTY = new EndForm("", TimeField.EMPTY, "");

  /** It goes on, and nobody has a hand on anybody. */
  static final String NOT_OVER = "not-over";

  /** A restraint or a seclusion is going on. */
  static final String RUNNING = "running";

  static EndForm read(Posted posted) {
    return new EndForm(
        posted.text("outcome"), TimeField.read(posted, "ended"), posted.text("outcome-note"));
  }

  void carry(Posted.Carried carried) {
    carried.add("outcome", outcome).add("outcome-note", note);
    ended.carry("ended", carried);
  }

  EndForm withEnded(TimeField other) {
    return new EndForm(outcome, other, note);
  }

  boolean isRunning() {
    return outcome.equals(RUNNING);
  }

  /** Whether an end is said: neither nothing, nor that it goes on. */
  boolean isOver() {
    return !outcome.isEmpty() && !outcome.equals(NOT_OVER) && !isRunning();
  }

  boolean handsUsed() {
    return isRunning()
        || Code.parse(Outcome.class, outcome).filter(Outcome::restrictive).isPresent();
  }
}
