package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.calmtrace.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;

/** A walk over every page in each of its states. */
class EveryPageIT extends BrowserCase {

  private static final int HEAVIEST = 100 * 1024;

  private final List<String> wrong = new ArrayList<>();

  @Test
  void everyPageMeetsWcagInBothThemesAndLanguagesFitsAPhoneAndIsLightOnTheLine() {
    Misunderstood.bySome(store);
    forEachStop(
        (stop, visit) -> {
          if (visit.weight() > HEAVIEST) {
            wrong.add(stop.name() + ": weighs " + visit.weight());
          }
          visit.violations().forEach(it -> wrong.add(stop.name() + ": " + it));
          visit
              .device(ColorScheme.DARK)
              .violationsOfColour()
              .forEach(it -> wrong.add(stop.name() + ", dark: " + it));
          visit.device(ColorScheme.LIGHT).at(Screen.PHONE);
          fits(stop.name() + ", phone", visit);
          inSpanish(stop, visit);
        });
    assertThat(wrong).isEmpty();
  }

  /** Words are longer. What script had made of the page is gone: it is as it is first shown. */
  private void inSpanish(Stop stop, Visit visit) {
    if (!visit.isOnline()) {
      return;
    }
    visit.language("es").page().reload();
    assertThat(visit.page().getAttribute("html", "lang")).as(stop.name()).isEqualTo("es");
    String name = stop.name() + ", phone, Spanish";
    visit.violations().forEach(it -> wrong.add(name + ": " + it));
    fits(name, visit);
    visit.language("en");
  }

  private void fits(String name, Visit visit) {
    visit.violationsOfSize().forEach(it -> wrong.add(name + ": " + it));
    if (visit.scrollsSideways()) {
      wrong.add(name + ": scrolls sideways");
    }
  }

  /** Each account signs in once, and goes to all of its stops. */
  private void forEachStop(BiConsumer<Stop, Visit> look) {
    Map<String, List<Stop>> stops =
        Stop.all().stream()
            .collect(Collectors.groupingBy(Stop::account, LinkedHashMap::new, Collectors.toList()));
    stops.forEach(
        (account, theirs) -> {
          try (Visit visit = visit(Screen.DESK, true)) {
            if (!account.equals(Stop.NOBODY)) {
              visit.signIn(account);
            }
            for (Stop stop : theirs) {
              stop.reach(visit.at(Screen.DESK));
              look.accept(stop, visit);
            }
          }
        });
  }
}
