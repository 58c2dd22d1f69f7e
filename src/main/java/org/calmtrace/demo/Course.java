package org.calmtrace.demo;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.jspecify.annotations.Nullable;

/**
 * How an invented escalation went, before anybody wrote it down.
 *
 * @param by who reports it
 * @param helper who was there as well
 * @param peer initials of somebody else of the unit
 * @param place where on the unit
 * @param daysAgo days before the sowing
 * @param outcome null if nobody will ever write down how it ended
 * @param over when it had ended, or hands were laid on
 */
record Course(
    YearUnit unit,
    Resident person,
    Colleague by,
    Colleague helper,
    String peer,
    String place,
    OffsetDateTime began,
    int daysAgo,
    List<Antecedent> antecedents,
    List<Behaviour> behaviours,
    int intensity,
    List<Tried> tried,
    @Nullable Outcome outcome,
    OffsetDateTime over) {

  /** Something that was tried. */
  record Tried(OffsetDateTime at, Technique technique, Response response, boolean byPlan) {}

  boolean handsOn() {
    return outcome != null && outcome.restrictive();
  }

  int minutes() {
    return (int) java.time.Duration.between(began, over).toMinutes();
  }

  /** What calmed the person at last; null if nothing did. */
  @Nullable Tried calming() {
    return tried.stream()
        .filter(each -> each.response() == Response.CALMED)
        .findFirst()
        .orElse(null);
  }
}
