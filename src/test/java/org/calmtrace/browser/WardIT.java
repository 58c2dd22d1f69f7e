package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calmtrace.browser.Chromium.Screen;
import org.calmtrace.browser.PlainBrowser.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The ward in a browser: six taps, by keyboard, without script; and what comes back to who filed.
 */
class WardIT extends BrowserCase {

  private static final Pattern PERSON =
      Pattern.compile("name=\"patient\" value=\"([^\"]*)\"[^>]*>\\s*<span[^>]*><span>L\\. M\\.");

  @ParameterizedTest
  @EnumSource(Screen.class)
  void sixTapsFileWhatSettledWithoutHandsOn(Screen screen) {
    try (Visit tess = visit(screen, true).signIn("tess.tech")) {
      assertThat(tess.path()).isEqualTo("/my-unit");
      int before = tally(tess);
      countTaps(tess);

      tess.click("a[href='/settled']").page().waitForURL("**/settled");
      countTaps(tess);
      tess.choose("who", "L. M.").choose("cause", "Waiting").choose("ways", "Music");
      tess.choose("end", "Settled with words");
      assertThat(tess.text(".missing"))
          .startsWith("L. M., ")
          .endsWith(" · waiting · helped by music · settled with words");
      tess.click("#done").page().waitForURL("**/my-unit?settled");

      assertThat(tess.page().evaluate("() => Number(sessionStorage.taps)")).isEqualTo(6);
      assertThat(tess.text(".notice-ok"))
          .contains("That makes " + (before + 1) + " settled with no hands on in");
      assertThat(tally(tess)).isEqualTo(before + 1);
      assertThat(tess.text(".tally-latest li")).contains("L. M.").contains("music");
      assertThat(tess.complaints()).isEmpty();
    }
  }

  /**
   * Clicks of the pointer that reached the page: not those that the browser makes of keys, nor
   * those that the driver takes back and tries again.
   */
  private static void countTaps(Visit visit) {
    visit
        .page()
        .evaluate(
            "() => addEventListener('click', it => it.detail > 0 && sessionStorage.setItem("
                + "'taps', Number(sessionStorage.taps ?? 0) + 1))");
  }

  private static int tally(Visit visit) {
    return Integer.parseInt(visit.text(".tally-count strong"));
  }

  @Test
  void anAnsweredStepFoldsOnAPhoneAndCanBeOpenedAgain() {
    try (Visit tess = visit(Screen.PHONE, true).signIn("tess.tech").go("/settled")) {
      tess.choose("who", "L. M.");

      assertThat(tess.page().isVisible("#who .chips")).isFalse();
      assertThat(tess.text("#who .step-said")).contains("L. M.").contains("change");
      assertThat(tess.page().isVisible("#cause .chips")).isTrue();
      assertThat(tess.page().isVisible("#ways .chips")).isFalse();

      tess.choose("cause", "Waiting").choose("ways", "Music");
      assertThat(tess.page().isVisible("#ways .chips")).as("there may be several").isTrue();
      assertThat(tess.page().isVisible("#end .chips")).isTrue();

      tess.click("#who .step-said button");
      assertThat(tess.page().isVisible("#who .chips")).isTrue();
      assertThat(tess.page().isVisible("#ways .chips")).isFalse();
    }
  }

  @Test
  void whatHelpedThePersonBeforeComesFirst() {
    try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech").go("/settled")) {
      tess.choose("who", "B. J.");

      assertThat(tess.page().locator("#ways label.chip").allInnerTexts().subList(0, 2))
          .containsExactlyInAnyOrder("Hobby, game, task", "Time and space");
      assertThat(tess.page().locator("#ways label.chip").count()).as("none is lost").isEqualTo(31);
      assertThat(tess.text("#ways .hint")).contains("what helped before comes first");
    }
  }

  @Test
  void theKeyboardAloneIsEnough() {
    try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech")) {
      int before = tally(tess);
      tess.tabTo("a[href='/settled']").key("Enter").page().waitForURL("**/settled");
      tess.tabTo("input[name=patient]").key("Space");
      tess.tabTo("input[name=antecedent]").key("Space").key("ArrowRight");
      tess.tabTo("input[name=helped]").key("Space").key("Tab").key("Space");
      tess.tabTo("input[name=outcome]").key("Space");
      tess.tabTo("#done").key("Enter").page().waitForURL("**/my-unit?settled");

      assertThat(tally(tess)).isEqualTo(before + 1);
    }
  }

  @Test
  void itWorksWithoutScriptAndAtAnotherTime() {
    try (Visit tess = visit(Screen.PHONE, false).signIn("tess.tech").go("/settled")) {
      tess.choose("who", "L. M.").choose("cause", "Told").choose("ways", "Walk");
      tess.choose("end", "Settled with time").choose("when", "At");
      tess.press("Done");

      assertThat(tess.text(".summary")).contains("Give the day and a time such as 12:37");
      tess.page().fill("#began-clock", "00:10");
      tess.page().fill("#began-day", "2026-01-02");
      tess.press("Done").page().waitForSelector("#until-error");
      assertThat(tess.text(".summary")).contains("Say when it was over");
      tess.page().fill("#until", "00:25");
      tess.press("Done").page().waitForURL("**/my-unit?settled");

      tess.go("/register?from=2026-01-02&to=2026-01-02");
      assertThat(tess.text(".rows tbody tr")).contains("00:10").contains("Settled with time");
    }
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasSaidIsKept() {
    try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech").go("/settled")) {
      tess.choose("who", "L. M.").choose("ways", "Music").press("Done");

      assertThat(tess.page().locator(".summary li").allInnerTexts())
          .containsExactly(
              "Say what set it off; “not known” is among all reasons", "Say how it ended");
      assertThat(tess.page().evaluate("() => document.activeElement.className"))
          .isEqualTo("summary");
      tess.click(".summary a >> nth=1");
      assertThat(tess.page().evaluate("() => document.activeElement.id")).isEqualTo("outcome");
      assertThat(tess.page().isChecked("input[name=helped][value=music]")).isTrue();
      assertThat(tess.violations()).isEmpty();
    }
  }

  @Test
  void aSecondPressFilesOnceAndOtherAnswersAreRefused() {
    try (PlainBrowser tess = new PlainBrowser(port).signIn("tess.tech")) {
      Form form = settled(tess.get("/settled?unit=cedar").body());
      int before = count(tess);

      HttpResponse<String> first = tess.post("/settled", form.with("helped", "music"));
      HttpResponse<String> again = tess.post("/settled", form.with("helped", "music"));
      HttpResponse<String> other = tess.post("/settled", form.with("helped", "one-to-one"));

      assertThat(PlainBrowser.location(first)).isEqualTo("/my-unit?settled");
      assertThat(PlainBrowser.location(again)).isEqualTo("/my-unit?settled");
      assertThat(other.statusCode()).isEqualTo(409);
      assertThat(other.body()).contains("This report was sent before with other answers");
      assertThat(count(tess)).isEqualTo(before + 1);
    }
  }

  private static Form settled(String page) {
    Matcher person = PERSON.matcher(page);
    assertThat(person.find()).as("L. M. is on the unit").isTrue();
    Form form = Form.of(page, "/settled");
    String opened =
        form.fields().stream()
            .filter(it -> it.getKey().equals("opened"))
            .findFirst()
            .orElseThrow()
            .getValue();
    return form.with("patient", person.group(1))
        .with("antecedent", "waiting")
        .with("outcome", "resolved-space")
        .with("began", opened);
  }

  private static int count(PlainBrowser browser) {
    Matcher count =
        Pattern.compile("tally-count\"><strong>(\\d+)").matcher(browser.get("/my-unit").body());
    assertThat(count.find()).isTrue();
    return Integer.parseInt(count.group(1));
  }

  @Test
  void theChosenUnitIsKept() {
    try (PlainBrowser tess = new PlainBrowser(port).signIn("tess.tech")) {
      assertThat(tess.get("/my-unit").body()).contains("Cedar, ages 9–17");
      assertThat(tess.get("/my-unit?unit=rowan").body()).contains("Rowan, ages 18+");
      assertThat(tess.get("/my-unit?unit=lantern").body())
          .as("one that is not hers is as good as none")
          .contains("Rowan, ages 18+");
      assertThat(tess.get("/settled").body()).contains("P. G.").doesNotContain("L. M.");
    }
  }

  @Test
  void theseAreForThoseWhoWrite() {
    try (PlainBrowser quinn = new PlainBrowser(port).signIn("quinn.quality")) {
      for (String address : new String[] {"/my-unit", "/settled", "/my-reports"}) {
        assertThat(quinn.get(address).statusCode()).as(address).isEqualTo(403);
      }
    }
  }

  @Test
  void aQuestionComesBackToWhoReportedAndIsAnsweredOnce() {
    String address = new Colleague("http://localhost:" + port).asksAbout(Colleague.ago(3000));
    try (Visit tess = visit(Screen.PHONE, false).signIn("tess.tech")) {
      assertThat(tess.text(".own-report"))
          .contains("Question for you")
          .contains(Colleague.QUESTION)
          .contains("Quinn Abara");
      tess.click("a[href='" + address + "']");
      tess.press("Send the answer");
      assertThat(tess.text(".summary")).contains("Write an answer");
      tess.page().fill("#answer", "Held, by me, for two minutes.");
      tess.press("Send the answer").page().waitForURL("**/my-reports?answered");
      assertThat(tess.text(".notice-ok")).contains("Your answer is on record");

      tess.go(address);
      assertThat(tess.text("h1")).isEqualTo("Already answered");
    }
  }

  @Test
  void anAnswerThatIsSentTwiceIsFiledOnce() {
    String address = new Colleague("http://localhost:" + port).asksAbout(Colleague.ago(3100));
    try (PlainBrowser tess = new PlainBrowser(port).signIn("tess.tech")) {
      Form form = Form.of(tess.get(address).body(), address).with("answer", "Held.");

      assertThat(PlainBrowser.location(tess.post(address, form))).isEqualTo("/my-reports?answered");
      assertThat(PlainBrowser.location(tess.post(address, form))).isEqualTo("/my-reports?answered");
      String trail = tess.get(address.substring(0, address.indexOf("/clarifications"))).body();
      assertThat(trail.split("Held\\.", -1)).as("answered once").hasSize(2);
    }
  }

  @Test
  void whatCameOfAReportIsToldToWhoFiledIt() {
    new Colleague("http://localhost:" + port).closes(Colleague.ago(30));
    try (Visit tess = visit(Screen.DESK, true).signIn("tess.tech").go("/my-reports")) {
      assertThat(tess.text(".own-report:has-text('Closed')"))
          .contains(Colleague.THANKS)
          .contains("Quinn Abara");
    }
  }
}
