package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.UUID;
import org.calmtrace.browser.Chromium.Screen;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part of a page that is exchanged while somebody presses in it takes nothing away from them. */
class PressIT extends BrowserCase {

  @AutoClose private Reports reports;

  @BeforeEach
  void others() {
    reports = new Reports(port, this::caughtUp);
  }

  @Test
  void aPressDuringWhichTheEpisodeIsFetchedAnewStillCounts() {
    try (Visit nora = visit(Screen.DESK, true).signIn("nora.nurse")) {
      String episode = live(nora);
      down(nora, ".release");
      newsIsFetched(nora, episode, "One thing more.");

      nora.page().mouse().up();

      nora.page().waitForURL("**/release");
      assertThat(nora.complaints()).isEmpty();
    }
  }

  @Test
  void whatCameDuringAPressIsShownAfterIt() {
    try (Visit nora = visit(Screen.DESK, true).signIn("nora.nurse")) {
      String episode = live(nora);
      down(nora, ".timer");
      newsIsFetched(nora, episode, "Two things more.");
      assertThat(nora.text(".so-far")).doesNotContain("Two things more.");

      nora.page().mouse().up();

      nora.page().waitForSelector(".so-far >> text=Two things more.");
    }
  }

  @Test
  void whoStandsInThePartStandsThereStill() {
    try (Visit nora = visit(Screen.DESK, true).signIn("nora.nurse")) {
      String episode = live(nora);
      nora.tabTo(".release");
      newsIsFetched(nora, episode, "Three things more.");
      nora.page().waitForSelector(".so-far >> text=Three things more.");
      assertThat(nora.page().evaluate("() => document.activeElement.matches('.release')"))
          .isEqualTo(true);

      reports.file(
          Reports.NORA,
          episode.replace("/incidents/", "") + "/end",
          "{'endId':'%s','reason':'criteria-met','criteriaMet':['calm'],'occurredAt':'%s'}",
          UUID.randomUUID(),
          reports.ago(0));
      nora.page().waitForCondition(() -> nora.page().locator(".release").count() == 0);

      assertThat(nora.page().evaluate("() => document.activeElement.id"))
          .as("where the link was that has gone")
          .isEqualTo("part");
    }
  }

  /** An episode's page that follows what happens. */
  private static String live(Visit nora) {
    String episode = Episodes.running(nora);
    nora.page().waitForSelector(".live-on >> text=Live");
    return episode;
  }

  private static void down(Visit visit, String selector) {
    visit.page().locator(selector).hover();
    visit.page().mouse().down();
  }

  /** Somebody records a check, and the page has fetched its part anew. */
  private void newsIsFetched(Visit visit, String episode, String words) {
    String check =
        "{'checkId':'%s','method':'in-person','demeanour':'calm','occurredAt':'%s','note':'%s'}";
    Response news =
        visit
            .page()
            .waitForResponse(
                it -> it.request().headers().containsKey("hx-request") && it.text().contains(words),
                () ->
                    reports.file(
                        Reports.TESS,
                        episode.replace("/incidents/", "") + "/checks",
                        check,
                        UUID.randomUUID(),
                        reports.ago(0),
                        words));
    assertThat(news.finished()).isNull();
    visit.page().waitForTimeout(100);
  }
}
