package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.calmtrace.DemoApplication;
import org.calmtrace.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Takes a picture of every page at both sizes, light and dark, into {@code target/screenshots}. No
 * test: run it as {@code docs/how-to/screenshots.md} says.
 */
@DemoApplication
class Screenshots {

  private static final Path FOLDER = Path.of("target", "screenshots");

  @LocalServerPort private int port;
  @Autowired private MongoDatabase store;

  @Test
  void ofEveryPage() {
    try (Chromium chromium = Chromium.open()) {
      for (Stop stop : Stop.all()) {
        for (Screen screen : Screen.values()) {
          for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            take(chromium, stop, screen, theme);
          }
        }
      }
    }
    assertThat(FOLDER).isNotEmptyDirectory();
  }

  private void take(Chromium chromium, Stop stop, Screen screen, ColorScheme theme) {
    try (Visit visit = new Visit(chromium.profile(screen, theme, true), port, true)) {
      if (!stop.account().equals(Stop.NOBODY)) {
        visit.signIn(stop.account());
      }
      Misunderstood.bySome(store);
      stop.reach(visit);
      String name =
          stop.name() + "-" + screen.width() + "-" + theme.name().toLowerCase(Locale.ROOT);
      visit
          .page()
          .screenshot(
              new ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
    }
  }
}
