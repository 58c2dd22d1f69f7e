package org.calmtrace.incident.pages.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  @Test
  void ofAnEmptyFormEverythingIsOpenAndOneThingNeeded() {
    Progress progress = Progress.of(Forms.empty().form());

    assertThat(progress.done()).isEmpty();
    assertThat(progress.open()).hasSize(8).doesNotContain(Part.HANDS);
    assertThat(progress.needed()).isEqualTo(1);
  }

  @Test
  void whoIsDoneWithAPersonAndATime() {
    assertThat(Progress.of(Forms.empty().at("began", "12:31").form()).isDone(Part.WHO)).isFalse();
    assertThat(Progress.of(Forms.begun("12:31").form()).isDone(Part.WHO)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "seclusion, true",
    "physical-restraint, true",
    "running, true",
    "police, false",
    "not-over, false",
    "resolved-space, false",
    "nonsense, false",
  })
  void handsAreAskedForOnlyIfTheyWereUsed(String outcome, boolean asked) {
    ReportForm form = Forms.begun("12:31").ended(outcome, "12:40").form();
    Progress progress = Progress.of(form);

    assertThat(progress.open().contains(Part.HANDS)).isEqualTo(asked);
    assertThat(progress.needed()).isEqualTo(asked ? 1 : 0);
    assertThat(Part.END.next(form.end().handsUsed())).contains(asked ? Part.HANDS : Part.HURT);
  }

  @Test
  void nobodyHurtIsAnAnswer() {
    assertThat(Progress.of(Forms.empty().with("nobody-hurt", "yes").form()).isDone(Part.HURT))
        .isTrue();
  }

  @Test
  void afterTheLastPartComesNone() {
    assertThat(Part.WORDS.next(true)).isEmpty();
    assertThat(Part.WHO.next(false)).contains(Part.BEFORE);
  }

  @ParameterizedTest
  @CsvSource({
    "patient, WHO",
    "nobody-hurt, HURT",
    "began, WHO",
    "place, WHO",
    "attempt-when, TRIED",
    "tried, TRIED",
    "ended, END",
    "outcome-note, END",
    "hands-end-reason, HANDS",
    "injury-harm, HURT",
    "hurt, HURT",
    "notice-party, TOLD",
    "told, TOLD",
    "narrative, WORDS",
    "other-antecedent, BEFORE",
  })
  void anErrorOpensThePartWhereItsFieldIs(String field, Part part) {
    assertThat(Part.holding(field)).contains(part);
  }
}
