package org.calmtrace.incident.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calmtrace.incident.queue.Told.at;

import java.util.List;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.AgeBand;
import org.calmtrace.incident.codes.OrderForm;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.events.CheckRecorded;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.queue.Finding.Rule;
import org.calmtrace.incident.queue.Finding.State;
import org.junit.jupiter.api.Test;

/** What a record has and what it lacks, rule by rule. */
class ChecklistTest {

  @Test
  void aRecordWithEverythingMissesNothing() {
    Told told = Told.reported(5, null);
    NeedsTest.complete(told);

    assertThat(find(told, 500).stream().filter(it -> it.state() == State.OPEN)).isEmpty();
    assertThat(state(told, 500, Rule.EVALUATION)).isEqualTo(State.MET);
    assertThat(finding(told, 500, Rule.EVALUATION).arguments()).containsExactly(48L);
    assertThat(finding(told, 500, Rule.EVALUATION).citation()).isEqualTo("42 CFR 482.13(e)(12)");
    assertThat(state(told, 500, Rule.SIGNATURE)).isEqualTo(State.MET);
    assertThat(state(told, 500, Rule.DEBRIEF)).isEqualTo(State.MET);
    assertThat(state(told, 500, Rule.SUBMISSION)).isEqualTo(State.MET);
  }

  @Test
  void whatIsMissedComesFirst() {
    Told told = Told.reported(5, null);
    EntryId it = NeedsTest.started(told);
    NeedsTest.ended(told, it, List.of());

    assertThat(find(told, 500)).isSortedAccordingTo((a, b) -> a.state().compareTo(b.state()));
    assertThat(state(told, 500, Rule.ORDER)).isEqualTo(State.MISSED);
    assertThat(state(told, 500, Rule.RELEASE)).isEqualTo(State.MISSED);
    assertThat(state(told, 500, Rule.SIGNATURE)).isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void theLongestTimeWithoutACheckCounts() {
    Told told = Told.reported(5, null);
    EntryId it = NeedsTest.started(told);
    told.add(CheckRecorded.class, 4, "intervention", it);
    NeedsTest.ended(told, it, List.of());

    assertThat(finding(told, 30, Rule.CHECKS).state()).isEqualTo(State.MISSED);
    assertThat(finding(told, 30, Rule.CHECKS).arguments()).containsExactly(16L, 15L);
    told.add(CheckRecorded.class, 5, "intervention", it);
    assertThat(finding(told, 30, Rule.CHECKS).state()).isEqualTo(State.MET);
  }

  @Test
  void anEvaluationIsOpenUntilTheHourIsOver() {
    Told told = Told.reported(5, null);
    NeedsTest.started(told);

    assertThat(state(told, 62, Rule.EVALUATION)).isEqualTo(State.OPEN);
    assertThat(state(told, 63, Rule.EVALUATION)).isEqualTo(State.MISSED);
  }

  @Test
  void anOrderIsHeldAgainstTheLimitOfItsAgeAndItsOwnEnd() {
    Told told = Told.reported(5, null);
    EntryId it = NeedsTest.started(told);
    told.add(
        OrderRecorded.class,
        4,
        "intervention",
        it,
        "form",
        OrderForm.WRITTEN,
        "ageBand",
        AgeBand.ADOLESCENT,
        "maxMinutes",
        121);

    Finding length = finding(told, 10, Rule.ORDER_LENGTH);
    assertThat(length.state()).isEqualTo(State.MISSED);
    assertThat(length.arguments()).containsExactly(121, 120);
    assertThat(length.citation()).isEqualTo("42 CFR 482.13(e)(8)(i)(B)");
    assertThat(state(told, 125, Rule.ORDER_KEPT)).isEqualTo(State.OPEN);
    assertThat(state(told, 126, Rule.ORDER_KEPT)).isEqualTo(State.MISSED);
    NeedsTest.ended(told, it, List.of());
    assertThat(state(told, 500, Rule.ORDER_KEPT)).isEqualTo(State.MET);
  }

  @Test
  void nothingHandsOnIsNotAskedForWhatBelongsToIt() {
    Told told = Told.reported(5, null);
    NeedsTest.resolved(told, Outcome.RESOLVED_SPACE);

    assertThat(find(told, 30))
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder(Rule.LATE, Rule.END, Rule.SUBMISSION);
    assertThat(state(told, 20 + 72 * 60, Rule.SUBMISSION)).isEqualTo(State.OPEN);
    assertThat(state(told, 21 + 72 * 60, Rule.SUBMISSION)).isEqualTo(State.MISSED);
  }

  private static State state(Told told, int minutes, Rule rule) {
    return finding(told, minutes, rule).state();
  }

  private static Finding finding(Told told, int minutes, Rule rule) {
    return find(told, minutes).stream()
        .filter(it -> it.rule() == rule)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing about " + rule));
  }

  private static List<Finding> find(Told told, int minutes) {
    return Checklist.of(
        told.folded(), FacilityKind.PSYCHIATRIC_HOSPITAL, NeedsTest.POLICY, at(minutes));
  }
}
