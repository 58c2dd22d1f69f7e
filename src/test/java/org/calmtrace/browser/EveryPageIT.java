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

  @Test
  void everyPageMeetsWcagInBothThemesFitsAPhoneAndIsLightOnTheLine() {
    List<String> wrong = new ArrayList<>();
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
          visit.violations().forEach(it -> wrong.add(stop.name() + ", phone: " + it));
          if (visit.scrollsSideways()) {
            wrong.add(stop.name() + ", phone: scrolls sideways");
          }
        });
    assertThat(wrong).isEmpty();
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
