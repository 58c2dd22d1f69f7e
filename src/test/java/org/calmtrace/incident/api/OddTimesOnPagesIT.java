package org.calmtrace.incident.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.calmtrace.incident.Ward;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report form with times that few people mean: in the field's words, and never an error. */
class OddTimesOnPagesIT extends ApiCase {

  private static final String AT = "at";

  private BrowserSession browser;

  @BeforeEach
  void signIn() {
    browser = new BrowserSession(port, "bay.nurse");
  }

  @AfterEach
  void close() {
    browser.close();
  }

  /** Both read as the ward in New York does: hours that come twice, and one that never comes. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-02, 1:30, 2025-11-02T01:30:00-05:00",
    "2025-11-02, 01:30-04:00, 2025-11-02T01:30:00-04:00",
    "2025-11-02, 01:30-05:00, 2025-11-02T01:30:00-05:00",
    "2025-11-02, 0:59, 2025-11-02T00:59:00-04:00",
    "2025-03-09, 2:30, 2025-03-09T03:30:00-04:00",
    "2025-03-09, 1:59, 2025-03-09T01:59:00-05:00",
    "2024-02-29, 23:59, 2024-02-29T23:59:00-05:00",
    "1900-01-01, 0:00, 1900-01-01T00:00:00-05:00",
  })
  void aDayAndATimeAreThoseOfTheWard(String day, String clock, String meant) {
    Map<String, String> form = form(AT, day, clock);

    assertThat(step(form, "check").statusCode()).isEqualTo(200);
    assertThat(step(form, "edit").statusCode()).isEqualTo(200);
    assertThat(step(form, "send").statusCode()).isEqualTo(302);

    String id = incident(form);
    assertThat(api.get("bay.nurse", at(id, "")).text("/occurredAt")).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "at, 2999-01-01, 10:00",
    "at, 0026-11-24, 10:00",
    "at, 1899-12-31, 23:59",
    "at, 2025-02-30, 10:00",
    "at, 2025-11-02, 24:00",
    "at, 2025-11-02, 1:30-06:00",
    "at, 2025-11-02, 1:30+99:00",
    "at, 2025-11-02, '\u0661\u0662:\u0663\u0660'",
    "at, +999999999-12-31, 23:59",
    "at, -999999999-01-01, 0:00",
    "at, '', 10:00",
    "at, 2025-11-02, ''",
    "2025-06-01T12:00:00, '', ''",
    "2025-06-01T12:00:00+19:00, '', ''",
    "+999999999-12-31T23:59:59.999999999-18:00, '', ''",
    "-999999999-01-01T00:00:00+18:00, '', ''",
    "9999-12-31T23:59:59-18:00, '', ''",
    "0001-01-01T00:00:00+18:00, '', ''",
    "2999-01-01T00:00:00Z, '', ''",
  })
  void aTimeThatCannotBeIsSaidAtItsField(String choice, String day, String clock) {
    Map<String, String> began = form(choice, day, clock);
    Map<String, String> tried = form("2025-06-01T12:00:00-04:00", "", "");
    time(tried, "attempt.when", choice, day, clock);
    tried.put("attempt.technique", "music");
    tried.put("attempt.response", "none");
    Map<String, String> ended = form("2025-06-01T12:00:00-04:00", "", "");
    time(ended, "ended", choice, day, clock);
    ended.put("outcome", "police");

    assertFault(began, "began");
    assertFault(tried, "attempt-when");
    assertFault(ended, "ended");
  }

  /**
   * Nothing of it is filed, not even what was right, and the form is shown again with the fault.
   */
  private void assertFault(Map<String, String> form, String field) {
    for (String step : new String[] {"check", "send"}) {
      HttpResponse<String> page = step(form, step);
      assertThat(page.statusCode()).as("%s %s", step, form).isEqualTo(422);
      assertThat(page.body()).contains("href=\"#" + field + "\"");
    }
    assertThat(step(form, "edit").statusCode()).isEqualTo(200);
    assertThat(step(form, "add-tried").statusCode()).isEqualTo(200);
    assertProblem(api.get("bay.nurse", at(incident(form), "")), 404, "incident.not-found");
  }

  private static String incident(Map<String, String> form) {
    return Objects.requireNonNull(form.get("incident"));
  }

  private HttpResponse<String> step(Map<String, String> form, String step) {
    return browser.submit("/report", with(form, step));
  }

  private static Map<String, String> with(Map<String, String> form, String step) {
    Map<String, String> sent = new LinkedHashMap<>(form);
    sent.put("step", step);
    return sent;
  }

  private static Map<String, String> form(String choice, String day, String clock) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("incident", newId());
    form.put("attempt.id", newId());
    form.put("injury.id", newId());
    form.put("notice.id", newId());
    form.put("patient", Ward.RESIDENT);
    time(form, "began", choice, day, clock);
    return form;
  }

  private static void time(
      Map<String, String> form, String name, String choice, String day, String clock) {
    form.put(name, choice);
    form.put(name + "-day", day);
    form.put(name + "-clock", clock);
  }
}
