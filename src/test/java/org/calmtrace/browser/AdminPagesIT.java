package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.calmtrace.browser.PlainBrowser.Form;
import org.junit.jupiter.api.Test;

/**
 * The administration as plain HTTP: lists that are built again, and what they did not understand.
 */
class AdminPagesIT extends PlainCase {

  @Test
  void anAdministratorBuildsAListAgain() throws InterruptedException {
    browser.signIn("ada.admin");
    Form form = Form.of(browser.get("/admin").body(), "/admin/projections/register/rebuild");

    HttpResponse<String> begun = browser.post("/admin/projections/register/rebuild", form);

    assertThat(PlainBrowser.location(begun)).isEqualTo("/admin");
    String page = browser.get("/admin").body();
    for (int i = 0; i < 600 && !page.contains("Built up to"); i++) {
      Thread.sleep(100);
      page = browser.get("/admin").body();
    }
    assertThat(page).contains("Built up to").contains("0 skipped");
  }

  @Test
  void anAdministratorSeesWhatAListDidNotUnderstandAndTriesItAgain() {
    Misunderstood.none(store);
    browser.signIn("ada.admin");
    assertThat(browser.get("/admin").body()).doesNotContain("not understood");
    Misunderstood.bySome(store);

    String page = browser.get("/admin").body();
    assertThat(page)
        .contains("3 not understood")
        .contains("register: events not understood")
        .contains("IllegalArgumentException")
        .contains("Fold.java:57")
        .contains("Waits behind an earlier one")
        .contains("Once, last on 24 Nov 2026 at 07:30 UTC")
        .contains("2 times, last on");
    Form form = Form.of(page, "/admin/projections/register/retry");
    HttpResponse<String> tried = browser.post("/admin/projections/register/retry", form);

    assertThat(PlainBrowser.location(tried)).isEqualTo("/admin");
    assertThat(browser.get("/admin").body())
        .contains("register understands them now")
        .contains("Understood: 3. Failed again: 0. Still there: 0.")
        .doesNotContain("not understood");
    assertThat(browser.get("/admin").body()).as("said once").doesNotContain("Understood: 3");
  }

  @Test
  void nobodyElseTriesAgain() {
    browser.signIn("quinn.quality");
    Form form = Form.of(browser.get("/register").body(), "/sign-out");

    assertThat(browser.post("/admin/projections/register/retry", form).statusCode()).isEqualTo(403);
  }
}
