package org.calmtrace.incident.pages.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report may say several times, one after another. */
enum Rows {
  TRIED("attempt."),
  HURT("injury."),
  TOLD("notice.");

  private final String atHand;

  Rows(String atHand) {
    this.atHand = atHand;
  }

  static Optional<Rows> of(String id) {
    return Arrays.stream(values()).filter(rows -> rows.id().equals(id)).findFirst();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Prefix of the fields of the one that is being filled in. */
  String atHand() {
    return atHand;
  }

  /** Prefix of the fields of one that is done with. */
  String done(int index) {
    return id() + "." + index + ".";
  }

  Part part() {
    return Part.valueOf(name());
  }
}
