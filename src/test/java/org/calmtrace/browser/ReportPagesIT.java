package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.calmtrace.browser.PlainBrowser.Form;
import org.junit.jupiter.api.Test;

/** The report form as plain HTTP: what is sent files once, and is shown as it was written. */
class ReportPagesIT extends PlainCase {

  @Test
  void aReportIsFiledOnceHoweverOftenItIsSent() {
    browser.signIn("tess.tech");
    Form form = ReportForms.filled(browser);
    HttpResponse<String> check = browser.post("/report", form.with("step", "check"));
    assertThat(check.body()).contains("Check your answers").containsPattern("3[01] min ago");

    Form checked = Form.of(check.body(), "/report").with("step", "send");
    HttpResponse<String> first = browser.post("/report", checked.with("late-reason", "Busy."));
    HttpResponse<String> again = browser.post("/report", checked.with("late-reason", "Busy."));

    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(PlainBrowser.location(first)).startsWith("/incidents/").endsWith("?filed");
    assertThat(PlainBrowser.location(again)).isEqualTo(PlainBrowser.location(first));
    String trail = browser.get(PlainBrowser.location(first)).body();
    assertThat(trail.split("class=\"moment\"", -1)).as("report, attempt and end").hasSize(4);
    assertThat(browser.get("/register").body().split(ReportForms.path(first), -1)).hasSize(2);
  }

  @Test
  void otherAnswersUnderTheSameNameAreRefusedAndKept() {
    browser.signIn("tess.tech");
    Form form = ReportForms.filled(browser).with("step", "send");
    HttpResponse<String> first = browser.post("/report", form.with("narrative", "One."));

    HttpResponse<String> other = browser.post("/report", form.with("narrative", "Another."));

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body())
        .contains("This report was sent before with other answers")
        .contains("href=\"" + ReportForms.path(first) + "\"")
        .contains("Another.");
  }

  @Test
  void wordsAreShownAsTheyWereWrittenAndNeverRun() {
    browser.signIn("tess.tech");
    String words = "<script>alert(1)</script> ${7*7} [[${7*7}]] \"'&";
    HttpResponse<String> filed =
        browser.post(
            "/report", ReportForms.filled(browser).with("narrative", words).with("step", "send"));

    assertThat(browser.get(ReportForms.path(filed)).body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} [[${7*7}]] &quot;&#39;&amp;")
        .doesNotContain("<script>alert");
  }

  @Test
  void aRegulatorReadsCodedFactsOnly() {
    HttpResponse<String> filed =
        browser
            .signIn("tess.tech")
            .post(
                "/report",
                ReportForms.filled(browser)
                    .with("narrative", "Hit the door.")
                    .with("step", "send"));

    try (PlainBrowser regulator = new PlainBrowser(port).signIn("reg.regulator")) {
      assertThat(regulator.get(ReportForms.path(filed)).body())
          .contains("Withheld: your role reads coded facts only.")
          .contains("Person withheld")
          .doesNotContain("Hit the door")
          .doesNotContain("N. P.")
          .doesNotContain("Okafor");
      assertThat(regulator.get("/register").body()).doesNotContain("N. P.");
    }
  }

  @Test
  void aFormWithoutItsIdentifiersBeginsAnew() {
    browser.signIn("tess.tech");
    Form form = Form.of(browser.get("/report").body(), "/report");
    Form tampered =
        new Form(form.fields().stream().filter(it -> !it.getKey().equals("incident")).toList());

    HttpResponse<String> answer = browser.post("/report", tampered.with("step", "send"));

    assertThat(PlainBrowser.location(answer)).isEqualTo("/report");
  }

  @Test
  void aRowThatIsDoneWithIsCarriedAlong() {
    browser.signIn("tess.tech");

    String page =
        browser.post("/report", ReportForms.filled(browser).with("step", "add-tried")).body();

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("Then")
        .contains("name=\"tried.0.technique\" value=\"music\"");
    Form carried = Form.of(page, "/report").with("attempt.technique", "quiet-room");
    assertThat(browser.post("/report", carried.with("step", "add-tried")).body())
        .as("what is missing of the next")
        .contains("Say when it was tried")
        .contains("name=\"tried.0.technique\" value=\"music\"");
  }

  @Test
  void aHoldThatGoesOnLeadsToItsOwnPageAndOneThatIsOverToItsIncident() {
    browser.signIn("tess.tech");
    Form hands = ReportForms.hands(browser);

    HttpResponse<String> running =
        browser.post(
            "/report",
            hands.with("outcome", "running").with("hands.kind", "physical").with("step", "send"));
    HttpResponse<String> over =
        browser.post("/report", ReportForms.over(browser).with("step", "send"));

    assertThat(PlainBrowser.location(running))
        .matches("/incidents/[-0-9a-f]{36}/interventions/[-0-9a-f]{36}");
    assertThat(PlainBrowser.location(over)).matches("/incidents/[-0-9a-f]{36}\\?filed");
    assertThat(browser.get(ReportForms.path(over)).body().split("class=\"moment\"", -1))
        .as("report, start, end, resolution, injury, notice")
        .hasSize(7);
  }
}
