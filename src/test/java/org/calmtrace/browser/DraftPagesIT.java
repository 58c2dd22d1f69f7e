package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.calmtrace.browser.PlainBrowser.Form;
import org.junit.jupiter.api.Test;

/** Drafts of reports as plain HTTP: whose they are, and when they go. */
class DraftPagesIT extends PlainCase {

  @Test
  void aDraftIsItsReportersAloneAndGoesWhenItIsSent() {
    browser.signIn("tess.tech");
    Form form = ReportForms.filled(browser).with("narrative", "A draft of Tess.");
    String id = form.value("incident");
    HttpResponse<String> kept = browser.post("/report/drafts/" + id, form);
    assertThat(kept.statusCode()).isEqualTo(204);
    assertThat(browser.get("/report?draft=" + id).body()).contains("A draft of Tess.");
    assertThat(browser.get("/report").body()).contains("href=\"/report?draft=" + id + "\"");

    try (PlainBrowser nora = new PlainBrowser(port).signIn("nora.nurse")) {
      assertThat(PlainBrowser.location(nora.get("/report?draft=" + id))).isEqualTo("/report");
      assertThat(nora.get("/report").body()).doesNotContain(id);
      Form hers = Form.of(nora.get("/report").body(), "/report");
      Form taken = hers.without("incident").with("incident", id).with("narrative", "Mine now.");
      assertThat(nora.post("/report/drafts/" + id, taken).statusCode()).isEqualTo(404);
    }

    browser.post("/report", form.with("step", "send"));
    assertThat(PlainBrowser.location(browser.get("/report?draft=" + id))).isEqualTo("/report");
    assertThat(browser.post("/report/drafts/" + id, form).statusCode()).isEqualTo(204);
    assertThat(PlainBrowser.location(browser.get("/report?draft=" + id)))
        .as("what is kept late does not outlive its report")
        .isEqualTo("/report");
  }

  @Test
  void aDraftOfAnotherNameIsNotKept() {
    browser.signIn("tess.tech");
    Form form = ReportForms.filled(browser);

    assertThat(browser.post("/report/drafts/" + new UUID(0, 1), form).statusCode()).isEqualTo(400);
  }

  @Test
  void leavingKeepsAndDiscardingForgets() {
    browser.signIn("tess.tech");
    Form form = ReportForms.filled(browser);
    String id = form.value("incident");

    assertThat(PlainBrowser.location(browser.post("/report", form.with("step", "leave"))))
        .isEqualTo("/");
    assertThat(browser.get("/report?draft=" + id).body()).contains("value=\"" + id + "\"");
    assertThat(PlainBrowser.location(browser.post("/report", form.with("step", "discard"))))
        .isEqualTo("/report");
    assertThat(PlainBrowser.location(browser.get("/report?draft=" + id))).isEqualTo("/report");
  }
}
