package org.calmtrace.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.calmtrace.DemoApplication;
import org.calmtrace.browser.Chromium.Screen;

/** One person at one browser; remembers what the browser complained about. */
final class Visit implements AutoCloseable {

  private static final String AXE = read("/axe.min.js");

  /**
   * Style sheets are not read again: a rule that is not run needs it. What an open menu covers in
   * part is no target too small, for it is whole again when whoever opened the menu closes it.
   */
  private static final String RUN_AXE =
      """
      (runOnly) => {
        const menus = [...document.querySelectorAll('details[open] > .filter-menu')];
        const covered = target => menus.some(menu => {
          const [over, under] = [menu, target].map(it => it.getBoundingClientRect());
          return !menu.contains(target) && under.left < over.right && under.right > over.left
            && under.top < over.bottom && under.bottom > over.top;
        });
        return axe.run(document, {
          runOnly: runOnly,
          rules: {'target-size': {enabled: true}},
          preload: {assets: ['media']},
          elementRef: true,
          resultTypes: ['violations']
        }).then(result => result.violations
          .map(it => [it, it.nodes.filter(at => it.id !== 'target-size' || !covered(at.element))])
          .filter(([, nodes]) => nodes.length > 0)
          .map(([it, nodes]) =>
            it.id + ': ' + it.help + ' at ' + nodes.map(at => at.target.join(' ')).join(' | ')));
      }
      """;

  private final BrowserContext profile;
  private final Page page;
  private final String origin;
  private final boolean scripts;
  private final List<String> complaints = new ArrayList<>();

  /**
   * @param scripts false if the profile runs none: then nothing can be asked of a page but its text
   */
  Visit(BrowserContext profile, int port, boolean scripts) {
    this.profile = profile;
    this.scripts = scripts;
    this.origin = "http://localhost:" + port;
    this.page = profile.newPage();
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type()) && !message.text().contains("status of 422")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  /** Script errors and refusals of the content security policy. */
  List<String> complaints() {
    return complaints;
  }

  Visit go(String address) {
    page.navigate(origin + address);
    return this;
  }

  Visit signIn(String account) {
    go("/sign-in");
    page.fill("#username", account);
    page.fill("#password", DemoApplication.PASSWORD);
    click("form[action='/sign-in'] .btn-main");
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** Presses the large button with these words, in the part of the page with that id. */
  Visit choose(String part, String words) {
    open("#" + part);
    Locator chip =
        page.locator("#" + part + " label.chip", new Page.LocatorOptions().setHasText(words));
    return use(chip.first().locator("input"), "Space");
  }

  /**
   * Clicks. Whether a page holds still cannot be asked where no scripts run; there the keyboard
   * does the same.
   */
  private Visit use(Locator control, String key) {
    if (scripts) {
      control.click();
    } else {
      control.focus();
      page.keyboard().press(key);
    }
    return this;
  }

  /** Chooses the time chip of so many minutes ago for the question of that field. */
  Visit ago(String field, int minutes) {
    String chip = "input[name='" + field + "'][data-minutes-ago='" + minutes + "']";
    open(":has(" + chip + ")");
    return use(page.locator(chip), "Space");
  }

  /** Unfolds the part of the report that this leads to, if it is folded; other pages have none. */
  Visit open(String part) {
    Locator folded = page.locator(part + ".part:not(.is-open) .part-open");
    if (folded.count() > 0) {
      use(folded.first(), "Enter");
      page.waitForSelector(part + ".part.is-open");
    }
    return this;
  }

  Visit click(String selector) {
    return use(page.locator(selector).first(), "Enter");
  }

  /** Follows a link in a part that the page exchanges by itself. */
  Visit follow(String link) {
    String address = page.locator(link).first().getAttribute("href");
    click(link).page().waitForURL(url -> url.endsWith(address));
    return this;
  }

  Visit press(String button) {
    return use(
        page.locator("button", new Page.LocatorOptions().setHasText(button)).last(), "Enter");
  }

  /** Tabs on until an element that matches has the focus. */
  Visit tabTo(String selector) {
    for (int i = 0; i < 120; i++) {
      page.keyboard().press("Tab");
      if (has(selector)) {
        return this;
      }
    }
    throw new AssertionError("Tab never comes to " + selector);
  }

  Visit key(String key) {
    page.keyboard().press(key);
    return this;
  }

  private boolean has(String selector) {
    ElementHandle focused = page.querySelector(":focus");
    return focused != null && (Boolean) focused.evaluate("(it, at) => it.matches(at)", selector);
  }

  String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  String path() {
    return page.url().substring(origin.length());
  }

  boolean scrollsSideways() {
    return (Boolean)
        page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
  }

  /** Violations of WCAG 2.2 A and AA that a machine can see. */
  List<String> violations() {
    return violations("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  }

  /** Of those only what depends on colours. */
  List<String> violationsOfColour() {
    return violations("rule", "color-contrast", "link-in-text-block");
  }

  /** Of those only what depends on how large things are. */
  List<String> violationsOfSize() {
    return violations("rule", "target-size", "scrollable-region-focusable", "meta-viewport");
  }

  @SuppressWarnings("unchecked")
  private List<String> violations(String type, String... values) {
    if ((Boolean) page.evaluate("() => typeof axe === 'undefined'")) {
      page.evaluate(AXE);
    }
    return (List<String>) page.evaluate(RUN_AXE, Map.of("type", type, "values", List.of(values)));
  }

  /** Bytes of the page at hand and of all that it loads, compressed as they were sent. */
  int weight() {
    return (Integer)
        page.evaluate(
            "() => ['navigation', 'resource'].flatMap(it => performance.getEntriesByType(it))"
                + ".reduce((sum, it) => sum + it.encodedBodySize, 0)");
  }

  /** Cuts the network, or brings it back. */
  Visit offline(boolean cut) {
    profile.setOffline(cut);
    return this;
  }

  boolean isOnline() {
    return (Boolean) page.evaluate("() => navigator.onLine");
  }

  /** What pages are written in from now on. */
  Visit language(String code) {
    profile.addCookies(List.of(new Cookie("calmtrace-language", code).setUrl(origin)));
    return this;
  }

  /** As if nothing had been asked for an hour; what else the server has set stays. */
  Visit endSession() {
    profile.clearCookies(new BrowserContext.ClearCookiesOptions().setName("calmtrace"));
    return this;
  }

  Visit device(ColorScheme theme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    return this;
  }

  Visit at(Screen screen) {
    page.setViewportSize(screen.width(), screen.height());
    return this;
  }

  @Override
  public void close() {
    profile.close();
  }

  private static String read(String resource) {
    try (InputStream in = Objects.requireNonNull(Visit.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
