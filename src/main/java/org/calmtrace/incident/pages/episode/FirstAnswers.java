package org.calmtrace.incident.pages.episode;

import org.calmtrace.web.TimeField;

/** What a form has answered when it is first shown, for most are filled in as it happens. */
final class FirstAnswers {

  private FirstAnswers() {}

  static String now(Situation situation) {
    return TimeField.options(situation.now()).getFirst().value();
  }
}
