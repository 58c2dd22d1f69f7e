package org.calmtrace.incident.board;

import java.time.Instant;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.DutyKind;

/**
 * Something that has to be done about an intervention.
 *
 * @param kind what
 * @param intervention the intervention that it is about
 * @param from when it began to run: a countdown is the part of {@code from} to {@code dueAt}
 * @param dueAt when it has to be done at the latest; done at this very moment it is in time
 * @param late whether that has passed
 * @param citation the paragraph that names the time; {@code policy} where it is the site's own
 */
public record Duty(
    DutyKind kind,
    EntryId intervention,
    Instant from,
    Instant dueAt,
    boolean late,
    String citation) {

  /** The citation of what the site has set itself. */
  public static final String POLICY = "policy";

  static Duty of(
      DutyKind kind,
      EntryId intervention,
      Instant from,
      Instant dueAt,
      Instant now,
      String citation) {
    return new Duty(kind, intervention, from, dueAt, now.isAfter(dueAt), citation);
  }
}
