package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.calmtrace.browser.Chromium.Screen;
import org.calmtrace.ledger.LedgerReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An incident on paper: one page, with what it takes to find each entry in the ledger. */
class PrintIT extends BrowserCase {

  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

  @Autowired private LedgerReader ledger;

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
      byte[] pdf = quinn.page().pdf(new Page.PdfOptions().setFormat(format));

      assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results()).hasSize(1);
    }
  }

  /** A seclusion of the demonstration, from the first attempt to its end. */
  private Visit incident() {
    Visit quinn = visit(Screen.DESK, true).signIn("quinn.quality");
    quinn.go("/register?outcome=seclusion").click(".rows .row-number a");
    quinn.page().waitForURL("**/incidents/**");
    return quinn;
  }
}
