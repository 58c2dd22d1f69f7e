package org.calmtrace.incident.pages.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.calmtrace.incident.board.Duty;
import org.calmtrace.incident.queue.Need;
import org.calmtrace.incident.queue.QueueRow;
import org.jspecify.annotations.Nullable;

/**
 * One row of the queue in words.
 *
 * @param person as far as the reader may know
 * @param unit its name
 * @param with with whom it lies
 * @param now against which it is late
 * @param zone of the unit
 */
record QueueLine(QueueRow row, String person, String unit, String with, Instant now, ZoneId zone) {

  /** What is due this soon is shown as a warning. */
  private static final Duration SOON = Duration.ofHours(1);

  public Need need() {
    return row.needs().getFirst();
  }

  /** How many other things it needs somebody for. */
  public int others() {
    return row.needs().size() - 1;
  }

  public String address() {
    return "/incidents/" + row.incidentId();
  }

  public @Nullable OffsetDateTime due() {
    Instant due = need().dueAt();
    return due == null ? null : due.atZone(zone).toOffsetDateTime();
  }

  /** {@code late}, {@code soon}, {@code later}; empty where no time is set. */
  public String tone() {
    Instant due = need().dueAt();
    if (due == null) {
      return "";
    }
    if (need().late(now)) {
      return "late";
    }
    return Duration.between(now, due).compareTo(SOON) <= 0 ? "soon" : "later";
  }

  /** To the time that is set, or from it where it has passed. */
  public Duration left() {
    Instant due = need().dueAt();
    return due == null ? Duration.ZERO : Duration.between(now, due).abs();
  }

  public Duration age() {
    Duration age = Duration.between(row.happened().toInstant(), now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  /** The paragraph without the name of its code, which is the same in all; null for the site's. */
  public @Nullable String rule() {
    String citation = need().citation();
    if (citation == null) {
      return "";
    }
    return citation.equals(Duty.POLICY) ? null : citation.replaceFirst("^42 CFR ", "");
  }
}
