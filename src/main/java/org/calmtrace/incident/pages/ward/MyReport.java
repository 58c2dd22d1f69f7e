package org.calmtrace.incident.pages.ward;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.IncidentId;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.texts.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * A report of one's own, and what became of it; from its own events, so never stale.
 *
 * @param number its human number
 * @param person as far as the reader may know
 * @param unit its name
 * @param happened as reported, in the zone of the unit
 * @param outcome how it ended; null while it is open
 * @param stage how far it has come
 */
record MyReport(
    IncidentId incident,
    long number,
    String person,
    String unit,
    OffsetDateTime happened,
    @Nullable Outcome outcome,
    Stage stage,
    List<Quote> quotes) {

  MyReport {
    quotes = List.copyOf(quotes);
  }

  /**
   * Words for who reported.
   *
   * @param who said them
   * @param answer address where the question is answered; null where nothing is asked
   */
  record Quote(PersonalText words, String who, OffsetDateTime at, @Nullable String answer) {}

  public String address() {
    return "/incidents/" + incident;
  }

  /** Its state as a shape. */
  public String icon() {
    return switch (stage) {
      case OPEN -> "hourglass-split";
      case RESOLVED, SUBMITTED -> "check-lg";
      case CLARIFICATION -> "question-circle-fill";
      case REVIEWED -> "eye";
      case CLOSED -> "check-circle-fill";
      case IN_ERROR -> "x-lg";
    };
  }

  public String tone() {
    return switch (stage) {
      case CLARIFICATION -> "tag-late";
      case CLOSED -> "tag-ok";
      case OPEN, RESOLVED, SUBMITTED, REVIEWED, IN_ERROR -> "";
    };
  }
}
