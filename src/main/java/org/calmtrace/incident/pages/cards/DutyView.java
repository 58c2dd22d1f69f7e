package org.calmtrace.incident.pages.cards;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.board.Duty;
import org.calmtrace.incident.codes.DutyKind;

/**
 * A duty as pages show it.
 *
 * @param from when its time began to run
 * @param dueAt in the zone of the unit
 * @param now when the page was made: the script counts on from there, whatever the tablet's clock
 * @param citation the paragraph that names the time, or {@code policy}
 */
public record DutyView(
    IncidentId incident,
    EntryId intervention,
    DutyKind kind,
    Instant from,
    OffsetDateTime dueAt,
    Instant now,
    DutyState state,
    String citation) {

  public static DutyView of(IncidentId incident, Duty duty, ZoneId zone, Instant now) {
    return new DutyView(
        incident,
        duty.intervention(),
        duty.kind(),
        duty.from(),
        duty.dueAt().atZone(zone).toOffsetDateTime(),
        now,
        DutyState.of(duty, now),
        duty.citation());
  }

  public boolean late() {
    return state == DutyState.LATE;
  }

  /** How long is left, or how late it is. */
  public String countdown() {
    return Countdown.text(left());
  }

  /** How long is left, or how late it is. */
  public Duration left() {
    return Duration.between(now, dueAt.toInstant()).abs();
  }

  /** Whether the site set this time itself. */
  public boolean policy() {
    return citation.equals(Duty.POLICY);
  }

  public boolean dueToday() {
    return dueAt.toLocalDate().equals(now.atZone(dueAt.getOffset()).toLocalDate());
  }

  /** Where it is done. */
  public String address() {
    return episode()
        + switch (kind) {
          case CHECK -> "/check";
          case ORDER, ORDER_EXPIRY -> "/order";
          case ONE_HOUR_EVALUATION -> "/evaluation";
        };
  }

  /** The page of the intervention that it is about. */
  public String episode() {
    return "/incidents/" + incident + "/interventions/" + intervention;
  }
}
