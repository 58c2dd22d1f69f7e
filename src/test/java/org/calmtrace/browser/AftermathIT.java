package org.calmtrace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.calmtrace.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;

/** Medicines and debriefs: of a restraint or seclusion, and of an incident without one. */
class AftermathIT extends BrowserCase {

  @Test
  void aMedicineIsAnEntryOfTheEpisodeItWasGivenIn() {
    try (Visit nora = visit(Screen.PHONE, true).signIn("nora.nurse")) {
      Episodes.seclude(nora, Episodes.report(nora, "A. O.,"), 5);
      nora.click("a[href$='/medication']").press("Record the medicine");
      nora.page().waitForSelector(".summary");
      assertThat(nora.page().locator(".summary li").allInnerTexts())
          .containsExactly(
              "Say which medicine",
              "Say how it was given",
              "Say whether the person took it willingly");

      nora.page().fill("#drug", "Lorazepam");
      nora.page().fill("#dose", "1 mg");
      nora.choose("q-route", "By mouth").choose("q-voluntary", "Yes");
      nora.press("Record the medicine").page().waitForURL("**?filed=medication");

      assertThat(nora.text("[role=status]")).isEqualTo("The medicine is on record.");
      assertThat(nora.text(".so-far")).contains("Medicine. Lorazepam. 1 mg. Nora Lindqvist");
      assertThat(nora.complaints()).isEmpty();
    }
  }

  @Test
  void aDebriefThatTheRecordLacksIsRecordedFromWhereItIsMissed() {
    try (Visit nora = visit(Screen.DESK, true).signIn("nora.nurse")) {
      String incident = Episodes.report(nora, "B. J.,");
      Episodes.seclude(nora, incident, 5);
      nora.go(incident).click(".findings a").page().waitForURL("**/entries/debrief");
      assertThat(nora.page().isVisible("#reason")).as("not before it is known").isFalse();

      nora.choose("q-with", "With the person").choose("q-status", "Held");
      assertThat(nora.page().isVisible("#reason")).isFalse();
      nora.click("#q-attendees summary").choose("q-attendees", "Nora Lindqvist");
      nora.page().fill("#prevention", "He picks the music.");
      nora.press("Record the debrief").page().waitForURL("**?entered=debrief");

      assertThat(nora.text("[role=status]")).isEqualTo("The debrief is on record.");
      assertThat(nora.text(".trail"))
          .contains("Debrief: with the person, held")
          .contains("Nora Lindqvist")
          .contains("He picks the music.");
      assertThat(nora.text(".findings")).doesNotContain("Record a debrief");
      assertThat(nora.complaints()).isEmpty();
    }
  }

  @Test
  void aMedicineWithoutARestraintIsRecordedWithoutScript() {
    try (Visit nora = visit(Screen.DESK, false).signIn("nora.nurse")) {
      String incident = Episodes.report(nora, "C. H.,");
      nora.go(incident + "/entries/medication");
      nora.page().fill("#drug", "Hydroxyzine");
      nora.choose("q-route", "By mouth").choose("q-voluntary", "Yes");
      nora.press("Record the medicine").page().waitForURL("**?entered=medication");

      assertThat(nora.page().content()).contains("The medicine is on record.", "Hydroxyzine");
    }
  }
}
