package org.calmtrace.browser;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.calmtrace.DemoApplication;
import org.calmtrace.browser.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From report to trail in a browser: with and without script, by keyboard, light and dark. */
@DemoApplication
@TestInstance(Lifecycle.PER_CLASS)
class BrowserIT {

  private static final int HEAVIEST = 100 * 1024;

  @LocalServerPort private int port;
  @Autowired private MongoDatabase store;
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
    for (int i = 0;
        i < 300 && store.getCollection("demo").countDocuments(eq("done", true)) < 1;
        i++) {
      Thread.sleep(100);
    }
  }

  @Test
  void aTechnicianFilesAndAQualityOfficerReadsTheTrailWithTwoClocks() {
    String address = file(true);

    try (Visit quinn = visit(Screen.DESK, ColorScheme.LIGHT, true).signIn("quinn.quality")) {
      assertThat(quinn.path()).isEqualTo("/queue");
      quinn.go("/register");
      quinn.click("a[href='" + address + "']");

      assertThat(quinn.text("h1")).isEqualTo("N. P., 14: settled with time and space");
      assertThat(quinn.page().locator(".moment").allInnerTexts()).hasSize(4);
      assertThat(quinn.text(".moment >> nth=0"))
          .contains("Reported: threat")
          .contains("30 min late")
          .contains("Shouting, then threw a chair.")
          .contains("Tess Okafor, technician")
          .contains("Why late: I stayed with him.");
      assertThat(quinn.text(".moment >> nth=1")).contains("Tried: real choices. No change.");
      assertThat(quinn.text(".moment >> nth=2")).contains("Tried: team nearby, calm. A little.");
      assertThat(quinn.text(".moment >> nth=3")).contains("Ended: settled with time and space");
      assertThat(quinn.complaints()).isEmpty();
    }
  }

  @Test
  void theSameWayWorksWithoutScript() {
    String address = file(false);

    try (Visit reg = visit(Screen.DESK, ColorScheme.LIGHT, false).signIn("reg.regulator")) {
      reg.go(address);

      assertThat(reg.text("h1")).startsWith("Person withheld");
      assertThat(reg.text(".moment >> nth=0"))
          .contains("Withheld")
          .doesNotContain("chair")
          .doesNotContain("Tess");
    }
  }

  /** Files as tess does, and answers the address of the incident. */
  private String file(boolean scripts) {
    try (Visit tess =
        visit(scripts ? Screen.PHONE : Screen.DESK, ColorScheme.LIGHT, scripts)
            .signIn("tess.tech")) {
      assertThat(tess.path()).isEqualTo("/my-unit");
      tess.click("a[href='/report']").page().waitForURL("**/report");
      tess.choose("who", "N. P.,").ago("began", 30);
      tess.choose("before", "Noise").choose("happened", "Threat").choose("happened", "2: mod");
      tess.choose("tried", "Real choices").ago("attempt.when", 15);
      tess.choose("tried", "No change").click("#tried [data-add]");
      tess.page().waitForSelector(".tried li");
      assertThat(tess.text(".tried li")).contains("Real choices").contains("No change");
      tess.click("#tried summary");
      tess.choose("tried", "Team nearby").ago("attempt.when", 5);
      tess.choose("tried", "A little");
      tess.choose("end", "Settled with time").ago("ended", 0);
      tess.open("#words")
          .page()
          .fill("#narrative", "Shouting, then threw a chair. Nobody near it.");
      tess.press("Check and send");
      tess.page().waitForSelector(".answers");

      assertThat(tess.text("h1")).isEqualTo("Check your answers");
      assertThat(tess.text(".answers")).contains("N. P., 14").contains("Team nearby, calm");
      tess.page().fill("#late-reason", "I stayed with him.");
      tess.press("Send").page().waitForURL("**/incidents/**");

      assertThat(tess.text("[role=status]")).startsWith("Filed as No. ");
      assertThat(tess.complaints()).isEmpty();
      return tess.path().replace("?filed", "");
    }
  }

  @Test
  void theKeyboardAloneIsEnough() {
    try (Visit tess = visit(Screen.DESK, ColorScheme.LIGHT, true).go("/sign-in")) {
      tess.page().keyboard().type("tess.tech");
      tess.key("Tab").page().keyboard().type(DemoApplication.PASSWORD);
      tess.key("Enter").page().waitForURL("**/my-unit");
      tess.tabTo("a[href='/report']").key("Enter").page().waitForURL("**/report");

      tess.tabTo("input[name=patient]").key("Space");
      tess.tabTo("input[name=began]").key("Space");
      tess.tabTo("#who [data-next]").key("Enter");
      tess.tabTo("input[name=antecedent]").key("Space");
      tess.tabTo("#end .part-open").key("Enter");
      tess.tabTo("input[name=outcome]").key("Space").key("ArrowRight");
      tess.tabTo("input[name=ended]").key("Space");
      tess.tabTo(".btn-send").key("Enter");
      tess.page().waitForSelector("#send");
      assertThat(tess.text(".answers")).contains("Noise, crowding");
      tess.tabTo("#send").key("Enter").page().waitForURL("**/incidents/**");

      assertThat(tess.text("h1")).endsWith("settled with time and space");
    }
  }

  @Test
  void whatIsMissingIsSaidOnceAtTheHeadAndOnceBesideItsField() {
    try (Visit tess = visit(Screen.DESK, ColorScheme.LIGHT, true).signIn("tess.tech")) {
      tess.go("/report").choose("happened", "Threat").press("Check and send");
      tess.page().waitForSelector(".summary");

      assertThat(tess.page().evaluate("() => document.activeElement.className"))
          .as("the summary has the focus")
          .isEqualTo("summary");
      tess.click(".summary a >> nth=1");
      assertThat(tess.page().evaluate("() => document.activeElement.id")).isEqualTo("began");
      assertThat(tess.text("#began-error")).isEqualTo("Say when it began");
      assertThat(tess.page().isChecked("input[value=threat]")).as("what was said is kept").isTrue();
      assertThat(tess.violations()).isEmpty();
    }
  }

  @Test
  void aChosenThemeIsKeptAndTheDevicesOneIsTheDefault() {
    try (Visit visit = visit(Screen.DESK, ColorScheme.DARK, true).go("/sign-in")) {
      assertThat(background(visit)).as("as the device").isEqualTo("rgb(21, 25, 23)");

      visit.press("Light");
      assertThat(background(visit)).isEqualTo("rgb(246, 242, 233)");
      visit.signIn("quinn.quality");
      assertThat(background(visit)).as("on the next page").isEqualTo("rgb(246, 242, 233)");
    }
  }

  private static Object background(Visit visit) {
    return visit.page().evaluate("() => getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void everyPageMeetsWcagInBothThemesFitsAPhoneAndIsLightOnTheLine() {
    List<String> wrong = new ArrayList<>();
    Misunderstood.bySome(store);
    forEachStop((stop, visit) -> {
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
    stops.forEach((account, theirs) -> {
      try (Visit visit = visit(Screen.DESK, ColorScheme.LIGHT, true)) {
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

  private Visit visit(Screen screen, ColorScheme device, boolean scripts) {
    return new Visit(chromium.profile(screen, device, scripts), port, scripts);
  }
}
