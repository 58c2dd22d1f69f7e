package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.PdfOptions;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.calmtrace.browser.Chromium.Screen;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A quality officer's desk in a browser: from the queue to the outcome note, by keyboard, on paper.
 */
class DeskIT extends BrowserCase {

  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?!s)");

  @AutoClose private Reports reports;

  @BeforeEach
  void others() {
    reports = new Reports(port, this::caughtUp);
  }

  @Test
  void anOfficerAsksReviewsAndClosesAndTheReporterReadsWhatCameOfIt() {
    String id = reports.submitted();
    try (Visit quinn = visit(Screen.DESK, true).signIn("quinn.quality")) {
      quinn.click(".rows-queue a[href='/incidents/" + id + "']");
      quinn.page().waitForURL("**/incidents/" + id);
      assertThat(quinn.text("h1")).endsWith(": seclusion, 40 minutes");
      assertThat(quinn.text(".findings")).contains("Missed: 27 min without a check, 15 allowed");

      quinn.click(".head-actions a[href$='/ask']");
      quinn.page().fill("#question", "Who was with him?");
      quinn.click("#send").page().waitForURL("**?done=ask");
      assertThat(quinn.text(".head-actions .tag")).isEqualTo("Question open");
      answer(id);

      quinn.go("/queue");
      assertThat(quinn.text("tr:has(a[href='/incidents/" + id + "'])")).contains("+");
      quinn.go("/incidents/" + id).click(".head-actions a[href$='/review']");
      quinn.page().selectOption("#finding", "learning");
      quinn.click("#send").page().waitForURL("**?done=review");
      quinn.click(".head-actions a[href$='/close']");
      quinn.page().fill("#outcomeNote", "Checks come by pager from now on.");
      quinn.click("#send").page().waitForURL("**?done=close");
      assertThat(quinn.text(".head-actions .tag")).isEqualTo("Closed");
      assertThat(quinn.complaints()).isEmpty();
    }
    try (Visit tess = visit(Screen.DESK, false).signIn("tess.tech").go("/incidents/" + id)) {
      assertThat(tess.text(".trail")).contains("Checks come by pager from now on.");
    }
  }

  /** As Tess does, at another desk. */
  private void answer(String id) {
    String question = "";
    for (var entry : reports.get(Reports.TESS, "/" + id + "/timeline").at("/entries")) {
      if (entry.at("/kind").asString().equals("incident.clarification-asked")) {
        question = entry.at("/entryId").asString();
      }
    }
    reports.file(
        Reports.TESS,
        id + "/clarifications/" + question + "/answer",
        "{'answerId':'%s','answer':'Maria and me.'}",
        UUID.randomUUID());
  }

  @Test
  void theKeyboardGoesThroughTheQueueAndOpensWhatIsChosen() {
    reports.submitted();
    reports.submitted();
    try (Visit quinn = visit(Screen.DESK, true).signIn("quinn.quality")) {
      assertThat(quinn.path()).isEqualTo("/queue");
      quinn.key("?");
      assertThat(quinn.page().isVisible(".keys-all")).isTrue();
      quinn.key("Escape");
      assertThat(quinn.page().isVisible(".keys-all")).isFalse();

      quinn.key("j").key("j").key("k").key("j");
      assertThat(quinn.page().locator(".rows-queue tbody tr.is-selected").count()).isEqualTo(1);
      String second =
          quinn
              .page()
              .locator(".rows-queue tbody tr >> nth=1 >> .row-number a")
              .getAttribute("href");
      quinn.key("Enter").page().waitForURL("**" + second);

      quinn.go("/queue").key("/").page().waitForURL("**/register#number");
      assertThat(quinn.page().evaluate("() => document.activeElement.id")).isEqualTo("number");
    }
  }

  @Test
  void anIncidentIsOnePageOfPaper() {
    String id = reports.submitted();
    try (Visit quinn = visit(Screen.DESK, true).signIn("quinn.quality").go("/incidents/" + id)) {
      for (String paper : new String[] {"A4", "Letter"}) {
        byte[] pdf = quinn.page().pdf(new PdfOptions().setFormat(paper));
        assertThat(PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count())
            .as(paper)
            .isEqualTo(1);
      }
    }
  }
}
