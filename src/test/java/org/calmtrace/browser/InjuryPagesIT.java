package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.calmtrace.browser.PlainBrowser.Form;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether anybody was hurt: what the report said of it, and what was found later. */
class InjuryPagesIT extends PlainCase {

  @AutoClose private Reports reports;

  @BeforeEach
  void others() {
    reports = new Reports(port, this::caughtUp);
  }

  @Test
  void thatNobodyWasHurtIsFiledAndShownWithWhatIsFoundLater() {
    String path = filed(nobodyHurt());
    assertThat(browser.get(path).body())
        .contains("Nobody was hurt, as far as was seen.")
        .contains("Nobody, as the report says");
    assertThat(row(path)).as("the table").contains(",0,no,No,");

    reports.file(
        Reports.NORA,
        path.replace("/incidents/", "") + "/injuries",
        "{'injuryId':'%s','who':'staff','type':'bruise','harm':'mild','occurredAt':'%s'}",
        UUID.randomUUID(),
        reports.ago(20));

    assertThat(browser.get(path).body())
        .as("what was said first stands beside what was found")
        .contains("Nobody was hurt, as far as was seen.")
        .contains("First reported: nobody hurt")
        .contains("1 injury recorded; first reported: nobody hurt");
    assertThat(row(path)).contains(",1,no,No,");
  }

  @Test
  void aReportThatSaysNothingOfItSaysSo() {
    String path = filed(ReportForms.filled(browser.signIn("tess.tech")));

    assertThat(browser.get(path).body())
        .doesNotContain("as far as was seen")
        .containsPattern("<dt>Anyone hurt</dt><dd>Not said</dd>");
    assertThat(row(path)).contains(",0,,,");
  }

  @Test
  void theAnswerIsPutRightAsAnyOther() {
    String path = filed(nobodyHurt());
    String address = path + "/correct";
    String entry = "?entry=" + path.replace("/incidents/", "") + "&field=anyoneInjured";
    Form form = Form.of(browser.get(address + entry).body(), address);

    browser.post(address, form.with("value", "unknown").with("reason", "I was not there."));

    assertThat(browser.get(path).body())
        .contains("Put right: Anyone hurt")
        .contains("Not known when it was reported")
        .contains("I was not there.");
  }

  @Test
  void nobodyAndAnInjuryAreNotSentTogether() {
    browser.signIn("tess.tech");
    Form form = ReportForms.over(browser).with("nobody-hurt", "yes");

    HttpResponse<String> answer = browser.post("/report", form.with("step", "send"));

    assertThat(answer.body())
        .contains("href=\"#nobody-hurt\"")
        .contains("You say that nobody was hurt, and also who was.");
  }

  private Form nobodyHurt() {
    browser.signIn("tess.tech");
    Form form = ReportForms.filled(browser).with("nobody-hurt", "yes");
    assertThat(browser.post("/report", form.with("step", "check")).body())
        .contains("Nobody was hurt")
        .doesNotContain("No injury is recorded");
    return form;
  }

  private String filed(Form form) {
    return ReportForms.path(browser.post("/report", form.with("step", "send")));
  }

  /** The line of an incident in the table of the register. */
  private String row(String path) {
    return browser
        .get("/register.csv")
        .body()
        .lines()
        .filter(line -> line.contains(path.replace("/incidents/", "")))
        .findFirst()
        .orElseThrow();
  }
}
