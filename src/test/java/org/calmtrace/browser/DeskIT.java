package org.calmtrace.browser;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.calmtrace.DemoApplication;
import org.calmtrace.browser.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A quality officer's desk in a browser: from the queue to the outcome note, by keyboard, on paper.
 */
@DemoApplication
@TestInstance(Lifecycle.PER_CLASS)
class DeskIT {

  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?!s)");

  @LocalServerPort private int port;
  @Autowired private MongoDatabase store;
  @AutoClose private Reports reports;
  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void theWardsAreFilled() throws InterruptedException {
    if (reports == null) {
      reports = new Reports(port);
    }
    for (int i = 0;
        i < 600 && store.getCollection("demo").countDocuments(eq("done", true)) < 1;
        i++) {
      Thread.sleep(100);
    }
  }

  @Test
  void anOfficerAsksReviewsAndClosesAndTheReporterReadsWhatCameOfIt() {
    String id = reports.submitted();
    try (Visit quinn = visit(true).signIn("quinn.quality")) {
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
    try (Visit tess = visit(false).signIn("tess.tech").go("/incidents/" + id)) {
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
    try (Visit quinn = visit(true).signIn("quinn.quality")) {
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
    try (Visit quinn = visit(true).signIn("quinn.quality").go("/incidents/" + id)) {
      for (String paper : new String[] {"A4", "Letter"}) {
        byte[] pdf = quinn.page().pdf(new PdfOptions().setFormat(paper));
        assertThat(PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count())
            .as(paper)
            .isEqualTo(1);
      }
    }
  }

  private Visit visit(boolean scripts) {
    return new Visit(chromium.profile(Screen.DESK, ColorScheme.LIGHT, scripts), port, scripts);
  }
}
