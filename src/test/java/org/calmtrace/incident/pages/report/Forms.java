package org.calmtrace.incident.pages.report;

import org.calmtrace.web.Posted;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Report forms for tests, as a browser sends them. */
final class Forms {

  static final String ID = "00000000-0000-4000-8000-00000000000";
  private static final String DAY = "2026-11-24";

  private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

  private Forms() {}

  /** With the identifiers that a form is shown with, and nothing said. */
  static Forms empty() {
    return new Forms()
        .with("incident", ID + "1")
        .with("attempt.id", ID + "3")
        .with("injury.id", ID + "4")
        .with("notice.id", ID + "5");
  }

  /** Who, and when it began. */
  static Forms begun(String clock) {
    return empty().with("patient", ID + "9").at("began", clock);
  }

  Forms with(String name, String... values) {
    for (String value : values) {
      fields.add(name, value);
    }
    return this;
  }

  /** On the day of the tests. */
  Forms at(String name, String clock) {
    return with(name, "at").with(name + "-day", DAY).with(name + "-clock", clock);
  }

  Forms attempt(String technique, String clock, String response) {
    with("attempt.technique", technique).with("attempt.response", response);
    return clock.isEmpty() ? this : at("attempt.when", clock);
  }

  Forms ended(String outcome, String clock) {
    with("outcome", outcome);
    return clock.isEmpty() ? this : at("ended", clock);
  }

  ReportForm form() {
    return ReportForm.read(new Posted(fields));
  }
}
