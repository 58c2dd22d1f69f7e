package org.calmtrace.browser;

import java.util.List;
import java.util.function.Consumer;

/**
 * One page in one state, and how a visit comes there.
 *
 * @param name e.g. {@code register}: of its pictures too
 * @param account who goes there, signed in before
 */
record Stop(String name, String account, Consumer<Visit> way) {

  static final String NOBODY = "";

  static List<Stop> all() {
    return List.of(
        new Stop("sign-in", NOBODY, visit -> visit.go("/sign-in")),
        new Stop("sign-in-failed", NOBODY, visit -> visit.go("/sign-in?error")),
        new Stop("report", "tess.tech", visit -> visit.go("/report")),
        new Stop("report-errors", "tess.tech", Stop::errors),
        new Stop("report-filled", "tess.tech", Stop::fill),
        new Stop("check", "tess.tech", visit -> fill(visit).press("Check and send")),
        new Stop("not-found", "tess.tech", visit -> visit.go("/nowhere")),
        new Stop("register", "quinn.quality", visit -> visit.go("/register")),
        new Stop("register-filter", "quinn.quality", Stop::openFilter),
        new Stop("register-empty", "quinn.quality", visit -> visit.go("/register?to=1999-01-01")),
        new Stop("incident", "quinn.quality", Stop::openIncident),
        new Stop("refused", "quinn.quality", visit -> visit.go("/report")),
        new Stop("figures", "quinn.quality", visit -> visit.go("/figures?weeks=13")),
        new Stop("admin", "ada.admin", visit -> visit.go("/admin")),
        new Stop("admin-retried", "ada.admin", Stop::tryAgain),
        new Stop("incident-withheld", "reg.regulator", Stop::openIncident));
  }

  void reach(Visit visit) {
    way.accept(visit);
  }

  private static void errors(Visit visit) {
    visit.go("/report").choose("tried", "Real choices").choose("end", "Seclusion");
    visit.press("Check and send");
  }

  private static Visit fill(Visit visit) {
    visit.go("/report").choose("who", "N. P.,").ago("began", 30);
    visit.page().fill("#place", "day room, by the television");
    visit.choose("before", "Asked to move on");
    visit.choose("happened", "Threat").choose("happened", "2: mod");
    visit.choose("tried", "Real choices").ago("attempt.when", 30);
    visit.choose("tried", "No change").press("Add another");
    visit.page().waitForSelector(".tried li");
    visit.choose("tried", "Time and space").ago("attempt.when", 15);
    visit.choose("tried", "A little");
    visit.choose("end", "Settled with time").ago("ended", 5);
    visit.page().fill("#narrative", "Shouting, then threw a chair. Nobody near it.");
    return visit;
  }

  private static void openFilter(Visit visit) {
    visit.go("/register?unit=cedar");
    visit.page().click(".filter summary >> nth=0");
  }

  private static void tryAgain(Visit visit) {
    visit.go("/admin").press("Try again").page().waitForSelector(".notice");
  }

  /** One that was filed long after it happened, and says why. */
  private static void openIncident(Visit visit) {
    visit.go("/register").click(".rows tr:has(.tag-late:has-text('1 h')) a");
    visit.page().waitForURL("**/incidents/**");
  }
}
