package org.calmtrace.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Restraints and seclusions as people start them on the pages. */
final class Episodes {

  /** Somebody whom no other test restrains. */
  private static final String SOMEBODY = "K. L.,";

  private Episodes() {}

  /** Files a report that is not over and answers the address of its incident. */
  static String report(Visit visit, String who) {
    visit.go("/report").choose("who", who).ago("began", 30).press("Check and send");
    visit.page().waitForSelector("#send");
    visit.press("Send").page().waitForURL("**/incidents/**");
    return visit.path().replace("?filed", "");
  }

  /** Starts a seclusion on the incident at hand, so many minutes ago; answers its address. */
  static String seclude(Visit visit, String incident, int minutesAgo) {
    visit.go(incident).click("a[href='" + incident + "/interventions/new']");
    visit.choose("q-kind", "Seclusion").ago("occurredAt", minutesAgo);
    visit.choose("q-purpose", "Violent").choose("q-releaseCriteria", "Calm");
    visit.press("Record it").page().waitForURL("**/interventions/*?filed=start");
    return visit.path().replace("?filed=start", "");
  }

  /** Goes to an episode that is running; starts one where there is none. */
  static String running(Visit visit) {
    visit.go("/board/cedar");
    Locator known =
        visit
            .page()
            .locator(".ep", new Page.LocatorOptions().setHasText(SOMEBODY))
            .filter(new Locator.FilterOptions().setHasText("Seclusion since"))
            .locator(".ep-person a");
    String address =
        known.count() > 0
            ? known.first().getAttribute("href")
            : seclude(visit, report(visit, SOMEBODY), 15);
    visit.go(address);
    return address;
  }

  static Visit board(Visit visit) {
    running(visit);
    return visit.go("/board/cedar");
  }

  static Visit form(Visit visit, String form) {
    return visit.go(running(visit) + "/" + form);
  }

  static void startForm(Visit visit) {
    String incident = running(visit).replaceFirst("/interventions/.*", "");
    visit.go(incident + "/interventions/new").choose("q-kind", "Physical");
  }

  /** Longer than the law lets an order be at that age. */
  static void refusedOrder(Visit visit) {
    form(visit, "order");
    visit.choose("q-orderedBy", "Pat Moreno").choose("q-form", "By telephone");
    visit.page().fill("#maxMinutes-other", "480");
    visit.press("Record the order").page().waitForSelector(".summary");
  }

  /** Which one, how and whether willingly is still to be said. */
  static void medicineUnsaid(Visit visit) {
    form(visit, "medication").press("Record the medicine").page().waitForSelector(".summary");
  }

  /** With all that is asked of one that was held. */
  static void debriefHeld(Visit visit) {
    form(visit, "debrief").choose("q-with", "With the person").choose("q-status", "Held");
  }

  static void emptyNote(Visit visit) {
    form(visit, "note").press("Add the note").page().waitForSelector(".summary");
  }

  /** Where an order waits for it. */
  static void signature(Visit visit) {
    String episode = running(visit);
    visit.go(episode + "/order").choose("q-orderedBy", "Pat Moreno");
    visit.choose("q-form", "By telephone").choose("q-maxMinutes", "1 h");
    visit.press("Record the order").page().waitForURL("**?filed=order");
    visit.go(episode + "/signature");
  }
}
