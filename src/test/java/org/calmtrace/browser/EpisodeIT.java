package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.calmtrace.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;

/** A seclusion from its start to its end on the pages, and the board that follows it. */
class EpisodeIT extends BrowserCase {

  private static final Pattern LIVE = Pattern.compile("Live · updated \\d s ago");

  @Test
  void aNurseSecludesChecksOrdersAndReleases() {
    try (Visit nora = visit(Screen.PHONE, true).signIn("nora.nurse")) {
      String episode = Episodes.seclude(nora, Episodes.report(nora, "J. A.,"), 5);
      assertThat(nora.text("h1")).isEqualTo("J. A., 11");
      assertThat(nora.text("[role=status]")).isEqualTo("The episode is on record.");
      assertThat(nora.text(".timer-numerals")).matches("[567]:\\d\\d");
      assertThat(nora.text(".limit"))
          .as("said before there is an order")
          .contains("An order may last: 2 h for age 9 to 17")
          .contains("42 CFR 482.13(e)(8)(i)(B)");
      assertThat(nora.text(".next")).as("it runs without one").contains("Late").contains("Order");
      assertThat(nora.text(".episode-side")).contains("Calm").contains("Release now");

      nora.follow(".next-do").choose("q-orderedBy", "Pat Moreno");
      nora.choose("q-form", "By telephone").choose("q-maxMinutes", "2 h");
      nora.press("Record the order").page().waitForURL("**?filed=order");
      assertThat(nora.text(".limit")).containsPattern("Order ends \\d\\d:\\d\\d: 2 h for age");
      assertThat(nora.text(".next")).contains("On time").contains("Check").contains("left");

      nora.follow(".next-do").choose("q-method", "In person").choose("q-demeanour", "Calm");
      nora.choose("q-readiness", "Ready");
      nora.press("Record the check").page().waitForURL("**?filed=check");
      assertThat(nora.text(".so-far"))
          .contains("Check. Calm. Release: ready for release. Nora Lindqvist")
          .contains("Order by telephone. 2 h.")
          .contains("Seclusion began.");

      nora.follow(".release").choose("q-reason", "The criteria were met");
      assertThat(nora.text("main")).contains("It ends when: Calm");
      nora.press("Record the end").page().waitForURL("**?filed=release");
      assertThat(nora.page().locator(".release").count()).as("it ends once").isZero();
      assertThat(nora.text(".next")).as("due though it is over").contains("One-hour evaluation");
      assertThat(nora.path()).startsWith(episode);
      assertThat(nora.complaints()).isEmpty();
    }
  }

  @Test
  void theFormsWorkWithoutScript() {
    try (Visit nora = visit(Screen.DESK, false).signIn("nora.nurse")) {
      String episode = Episodes.seclude(nora, Episodes.report(nora, "I. S.,"), 5);
      nora.go(episode + "/check").choose("q-method", "Through a window");
      nora.press("Record the check").page().waitForURL("**?filed=check");

      assertThat(nora.page().content()).contains("The check is on record.").contains("Refresh");
    }
  }

  @Test
  void anOrderThatIsTooLongIsRefusedInWordsAndMayBeRecordedAsItWasGiven() {
    try (Visit nora = visit(Screen.DESK, true).signIn("nora.nurse")) {
      Episodes.refusedOrder(nora);

      assertThat(nora.text(".summary"))
          .contains("An order for ages 9 to 17 lasts at most 120 minutes; it can be renewed.")
          .contains("42 CFR 482.13(e)(8)(i)(B)");
      assertThat(nora.text("#maxMinutes-error")).isEqualTo(nora.text(".summary li"));
      assertThat(nora.page().inputValue("#maxMinutes-other")).as("kept").isEqualTo("480");
      assertThat(nora.page().isChecked("input[value=telephone]")).isTrue();
      assertThat(nora.page().evaluate("() => document.activeElement.className"))
          .isEqualTo("summary");

      nora.choose("q-asGiven", "It was given so").press("Record the order");
      nora.page().waitForURL("**?filed=order");
      assertThat(nora.text(".so-far")).contains("Order by telephone. 8 h. Recorded as given.");
      assertThat(nora.text(".limit")).contains("given for 8 h, where 2 h is the most");
    }
  }

  @Test
  void whatIsMissingIsSaidAtItsQuestion() {
    try (Visit nora = visit(Screen.DESK, true).signIn("nora.nurse")) {
      Episodes.form(nora, "evaluation").press("Record the evaluation");
      nora.page().waitForSelector(".summary");

      assertThat(nora.page().locator(".summary li").allInnerTexts())
          .containsExactly(
              "Say who saw the person",
              "Say in which capacity",
              "Say how the person was seen",
              "Say whether it goes on");
      nora.click(".summary a >> nth=2");
      assertThat(nora.page().evaluate("() => document.activeElement.id")).isEqualTo("method");
    }
  }

  @Test
  void onlyAPractitionerSigns() {
    try (Visit nora = visit(Screen.DESK, true).signIn("nora.nurse")) {
      Episodes.signature(nora);
      assertThat(nora.text("h1")).isEqualTo("Not yours to write");
      try (Visit pat = visit(Screen.DESK, true).signIn("pat.practitioner")) {
        pat.go(nora.path()).click("#send");
        pat.page().waitForURL("**?filed=signature");
        assertThat(pat.text("[role=status]")).isEqualTo("The order is signed.");
      }
    }
  }

  @Test
  void theKeyboardAloneIsEnough() {
    try (Visit nora = visit(Screen.DESK, true).signIn("nora.nurse")) {
      Episodes.running(nora);
      nora.tabTo("a[href$='/notify']").key("Enter").page().waitForURL("**/notify");
      nora.tabTo("input[name=party]").key("Space");
      nora.tabTo("input[name=method]").key("Space");
      nora.tabTo("input[name=reached]").key("Space");
      nora.tabTo("#send").key("Enter").page().waitForURL("**?filed=notify");

      assertThat(nora.text(".so-far")).contains("Attending physician told.");
    }
  }

  @Test
  void theBoardFollowsWithoutBeingLoadedAnewAndSaysWhenItDoesNot() {
    try (Visit wall = visit(Screen.DESK, true).signIn("nora.nurse")) {
      wall.go("/board/cedar?wall");
      wall.page().waitForSelector(".live-on >> text=Live");
      assertThat(wall.text(".live")).containsPattern(LIVE);
      wall.page().evaluate("() => { window.sameDocument = true; }");

      try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech")) {
        String episode = Episodes.seclude(tess, Episodes.report(tess, "D. W.,"), 0);
        wall.page().waitForSelector(".ep:has-text('D. W.') :text('Seclusion since')");
        tess.go(episode + "/release").choose("q-reason", "The criteria were met");
        tess.press("Record the end").page().waitForURL("**?filed=release");
      }
      wall.page().waitForSelector(".ep:has-text('D. W.') :text('Ended; this is still due')");
      assertThat(wall.page().evaluate("() => window.sameDocument")).isEqualTo(true);
      assertThat(size(wall, ".ep .countdown-numerals")).as("px").isGreaterThanOrEqualTo(40);

      wall.page().context().setOffline(true);
      wall.page().waitForSelector(".live-off >> text=/Not live since \\d\\d:\\d\\d/");
      assertThat(wall.page().isVisible(".live-on")).isFalse();
      wall.page().context().setOffline(false);
      wall.page().waitForSelector(".live-on >> text=Live");
    }
  }

  @Test
  void aBoardThatCannotBeFollowedSaysSo() {
    try (Visit nora = visit(Screen.DESK, true).signIn("nora.nurse")) {
      nora.page().route("**/board/stream", route -> route.abort());
      nora.go("/board/cedar");

      nora.page().waitForSelector(".live-off >> text=/Not live since \\d\\d:\\d\\d/");
    }
  }

  private static double size(Visit visit, String selector) {
    Page page = visit.page();
    Object size =
        page.locator(selector).first().evaluate("it => parseFloat(getComputedStyle(it).fontSize)");
    return ((Number) size).doubleValue();
  }
}
