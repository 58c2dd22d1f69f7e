package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.calmtrace.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;

/** What changes on a page while somebody looks at it is filled softly for a moment. */
class ChangedRowsIT extends BrowserCase {

  @Test
  void aCardThatSaysSomethingNewIsFilledAndTheOthersAreNot() {
    try (Visit nora = visit().signIn("nora.nurse")) {
      Episodes.board(nora);
      nora.page().waitForSelector(".live-on >> text=Live");
      assertThat(nora.page().locator(".changed").count()).as("as it is first seen").isZero();

      try (Visit tess = visit().signIn("tess.tech")) {
        Episodes.seclude(tess, Episodes.report(tess, "E. F.,"), 0);
      }

      nora.page().waitForSelector(".ep.changed:has-text('E. F.')");
      assertThat(nora.page().locator(".ep.changed:not(:has-text('E. F.'))").count()).isZero();
      assertThat(motion(nora)).isEqualTo("changed 2s ease-in");
      nora.page()
          .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      assertThat(motion(nora)).as("it does not fade").isEqualTo("changed 2s steps(1)");
      assertThat(nora.complaints()).isEmpty();
    }
  }

  @Test
  void whatWasJustAddedToAnIncidentIsFilledOnItsPage() {
    try (Visit nora = visit().signIn("nora.nurse")) {
      String incident = Episodes.report(nora, "M. T.,");
      assertThat(nora.page().locator(".moment.changed").count()).isZero();
      nora.go(incident + "/addendum").page().fill("#words", "She slept well.");
      nora.click("#send").page().waitForURL("**?done=addendum");

      assertThat(nora.page().locator(".moment.changed").allInnerTexts())
          .singleElement()
          .asString()
          .contains("She slept well.");
    }
  }

  private static Object motion(Visit visit) {
    return visit
        .page()
        .locator(".changed")
        .first()
        .evaluate(
            "it => { const is = getComputedStyle(it); return [is.animationName,"
                + " is.animationDuration, is.animationTimingFunction].join(' '); }");
  }

  private Visit visit() {
    return visit(Screen.DESK, true);
  }
}
