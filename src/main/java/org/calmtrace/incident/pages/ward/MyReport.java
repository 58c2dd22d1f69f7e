package org.calmtrace.incident.pages.ward;

import java.time.OffsetDateTime;
import java.util.List;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.register.RegisterRow;
import org.calmtrace.incident.texts.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * A report of one's own, and what became of it.
 *
 * @param stage how far it has come, from its own events: never stale
 * @param person as far as the reader may know
 * @param unit its name
 */
record MyReport(RegisterRow row, Stage stage, String person, String unit, List<Quote> quotes) {

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
    return "/incidents/" + row.incidentId();
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
