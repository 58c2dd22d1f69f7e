package org.calmtrace.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium that is installed, driven without downloading one. Where there is none, the test is
 * skipped and says so; with {@code -Dcalmtrace.test.browser=required}, or where the environment has
 * {@code CI}, it fails instead.
 */
final class Chromium implements AutoCloseable {

  /** An executable elsewhere: {@code -Dcalmtrace.test.chromium=/path}. */
  private static final String ELSEWHERE = "calmtrace.test.chromium";

  private static final String MISSING =
      "No Chromium on this machine: install one (Debian: apt-get install chromium), or name it with"
          + " -D"
          + ELSEWHERE;

  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  static Chromium open() {
    Optional<Path> executable = installed();
    if (executable.isEmpty() && isRequired()) {
      throw new AssertionError(MISSING);
    }
    Assumptions.assumeTrue(executable.isPresent(), MISSING);
    return new Chromium(executable.orElseThrow());
  }

  boolean runs() {
    return browser.isConnected();
  }

  private static boolean isRequired() {
    return System.getenv("CI") != null
        || "required".equals(System.getProperty("calmtrace.test.browser"));
  }

  private static Optional<Path> installed() {
    return Stream.concat(Stream.ofNullable(System.getProperty(ELSEWHERE)), USUAL.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A fresh profile: no cookies, no cache. */
  BrowserContext profile(Screen screen, ColorScheme device, boolean scripts) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(screen.width(), screen.height())
            .setColorScheme(device)
            .setJavaScriptEnabled(scripts)
            .setLocale("en-US"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** Sizes that every page is made for. */
  enum Screen {
    DESK(1280, 800),
    PHONE(360, 740);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }

    int width() {
      return width;
    }

    int height() {
      return height;
    }
  }
}
