package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.calmtrace.browser.Chromium.Screen;
import org.calmtrace.ledger.LedgerReader;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An incident on paper: one page, with what it takes to find each entry in the ledger. */
class PrintIT extends BrowserCase {

  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

  @Autowired private LedgerReader ledger;
  @AutoClose private Reports reports;

  @BeforeEach
  void others() {
    reports = new Reports(port, () -> {}); // an incident's page waits for no list
  }

  @Test
  void eachEntryIsPrintedWithItsPositionAndItsLeafHash() {
    try (Visit quinn = incident()) {
      String id = quinn.path().replaceFirst("/incidents/([0-9a-f-]+).*", "$1");
      assertThat(quinn.page().isVisible(".leaf >> nth=0")).as("on the screen").isFalse();

      quinn.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(quinn.page().isVisible(".leaf >> nth=0")).isTrue();
      assertThat(quinn.page().isVisible(".rail")).isFalse();
      assertThat(quinn.page().locator(".moment-ledger").allInnerTexts())
          .extracting(it -> Long.valueOf(it.replaceAll("\\D", "")))
          .containsExactlyInAnyOrderElementsOf(ledger.leafHashes(id).keySet());
      assertThat(quinn.page().locator(".leaf").allInnerTexts())
          .containsExactlyInAnyOrderElementsOf(ledger.leafHashes(id).values());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A4", "Letter"})
  void aUsualIncidentIsOneSheet(String format) {
    try (Visit quinn = incident()) {
      assertThat(sheets(quinn, format)).isEqualTo(1);
    }
  }

  /** A head of a table comes again on every page; which page it is stands in the margin. */
  @Test
  void aLongOneIsOneSheetAsWellAndOfAnEndlessOneEachSheetNamesIt() {
    String id = LongRecord.filed(reports);
    try (Visit quinn = visit(Screen.DESK, true).signIn("quinn.quality")) {
      quinn.go("/incidents/" + id);
      assertThat(quinn.page().locator(".moment").count()).isEqualTo(LongRecord.ENTRIES);

      assertThat(sheets(quinn, "A4")).isEqualTo(1);
      assertThat(sheets(quinn, "Letter")).isEqualTo(1);
      quinn.language("es").page().reload();
      assertThat(sheets(quinn, "A4")).as("in Spanish").isEqualTo(1);
      assertThat(sheets(quinn, "Letter")).as("in Spanish").isEqualTo(1);
      quinn.language("en").page().reload();
      quinn.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(points(quinn, ".moment-title")).isGreaterThanOrEqualTo(7);
      assertThat(points(quinn, ".entry-facts dd")).isGreaterThanOrEqualTo(7);

      LongRecord.goOn(reports, id);
      quinn.go("/incidents/" + id);

      assertThat(sheets(quinn, "A4")).isEqualTo(2);
      assertThat(quinn.text(".trail-number")).matches("No\\. [\\d\u00a0]+");
      assertThat(quinn.page().locator(".trail-head").evaluate("it => getComputedStyle(it).display"))
          .isEqualTo("table-header-group");
    }
  }

  private static long sheets(Visit visit, String format) {
    byte[] pdf = visit.page().pdf(new Page.PdfOptions().setFormat(format));
    return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
  }

  private static double points(Visit visit, String selector) {
    Object pixels =
        visit
            .page()
            .locator(selector)
            .first()
            .evaluate("it => parseFloat(getComputedStyle(it).fontSize)");
    return Math.round(((Number) pixels).doubleValue() * 75) / 100.0;
  }

  /** A seclusion of the demonstration, from the first attempt to its end. */
  private Visit incident() {
    Visit quinn = visit(Screen.DESK, true).signIn("quinn.quality");
    quinn.go("/register?unit=rowan&outcome=seclusion").click(".rows .row-number a");
    quinn.page().waitForURL("**/incidents/**");
    return quinn;
  }
}
