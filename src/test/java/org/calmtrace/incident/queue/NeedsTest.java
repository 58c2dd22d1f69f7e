package org.calmtrace.incident.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calmtrace.incident.queue.Told.at;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.EntryId;
import org.calmtrace.incident.codes.DebriefStatus;
import org.calmtrace.incident.codes.EndReason;
import org.calmtrace.incident.codes.EvaluationPurpose;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.OrderForm;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.codes.ReleaseCriterion;
import org.calmtrace.incident.events.ClarificationAsked;
import org.calmtrace.incident.events.DebriefHeld;
import org.calmtrace.incident.events.EscalationResolved;
import org.calmtrace.incident.events.FaceToFaceEvaluated;
import org.calmtrace.incident.events.IncidentClarified;
import org.calmtrace.incident.events.IncidentClosed;
import org.calmtrace.incident.events.IncidentReopened;
import org.calmtrace.incident.events.IncidentReviewed;
import org.calmtrace.incident.events.IncidentSubmitted;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.InterventionStarted;
import org.calmtrace.incident.events.MarkedInError;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.events.OrderSigned;
import org.calmtrace.vault.ProtectedText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Why an incident is in the queue, case by case. */
class NeedsTest {

  static final HousePolicy POLICY =
      new HousePolicy(
          Duration.ofMinutes(15),
          Duration.ofMinutes(15),
          Duration.ofHours(24),
          Duration.ofHours(24),
          Duration.ofHours(12),
          Duration.ofHours(72));

  private static final FacilityKind HOSPITAL = FacilityKind.PSYCHIATRIC_HOSPITAL;

  /** What is told, and the reasons with their time in minutes after it happened, -1 for none. */
  private record Case(Consumer<Told> told, Map<QueueReason, Long> expected) {}

  @TestFactory
  Stream<DynamicTest> whatIsRecordedSaysWhatIsNeeded() {
    Map<String, Case> cases = new TreeMap<>();
    cases.put("open", new Case(told -> {}, Map.of(QueueReason.NO_END, -1L)));
    cases.put(
        "settled without hands on",
        new Case(
            told -> resolved(told, Outcome.RESOLVED_SPACE),
            Map.of(QueueReason.NOT_SUBMITTED, 20 + 72 * 60L)));
    cases.put(
        "hands-on without an entry that says so",
        new Case(
            told -> resolved(told, Outcome.SECLUSION),
            Map.of(
                QueueReason.INTERVENTION_MISSING,
                -1L,
                QueueReason.DEBRIEF,
                20 + 12 * 60L,
                QueueReason.NOT_SUBMITTED,
                20 + 72 * 60L)));
    cases.put(
        "an episode with everything missing",
        new Case(
            told -> {
              EntryId it = started(told);
              ended(told, it, List.of());
            },
            Map.of(
                QueueReason.ONE_HOUR_EVALUATION,
                62L,
                QueueReason.ORDER_MISSING,
                -1L,
                QueueReason.RELEASE_UNSAID,
                -1L,
                QueueReason.DEBRIEF,
                20 + 12 * 60L,
                QueueReason.NO_END,
                -1L)));
    cases.put(
        "an episode with nothing missing",
        new Case(NeedsTest::complete, Map.of(QueueReason.TO_REVIEW, -1L)));
    cases.put(
        "an order given by voice and not signed",
        new Case(
            told -> {
              EntryId it = started(told);
              told.add(
                  OrderRecorded.class,
                  4,
                  "intervention",
                  it,
                  "form",
                  OrderForm.TELEPHONE,
                  "orderedBy",
                  Told.ORDERER);
              evaluated(told, it);
            },
            Map.of(QueueReason.ORDER_UNSIGNED, 4 + 24 * 60L, QueueReason.NO_END, -1L)));
    cases.put(
        "a question is open",
        new Case(
            told -> {
              complete(told);
              told.add(ClarificationAsked.class, 200);
            },
            Map.of(QueueReason.QUESTION, -1L)));
    cases.put(
        "the question was answered",
        new Case(
            told -> {
              complete(told);
              EntryId question = told.add(ClarificationAsked.class, 200);
              told.add(IncidentClarified.class, 230, "clarification", question);
            },
            Map.of(QueueReason.ANSWERED, -1L)));
    cases.put(
        "reviewed",
        new Case(
            told -> {
              complete(told);
              told.add(IncidentReviewed.class, 300);
            },
            Map.of(QueueReason.TO_CLOSE, -1L)));
    cases.put(
        "closed and opened again",
        new Case(
            told -> {
              complete(told);
              told.add(IncidentReviewed.class, 300);
              told.add(IncidentClosed.class, 310);
              told.add(IncidentReopened.class, 400);
            },
            Map.of(QueueReason.REOPENED, -1L)));
    cases.put(
        "closed",
        new Case(
            told -> {
              complete(told);
              told.add(IncidentReviewed.class, 300);
              told.add(IncidentClosed.class, 310);
            },
            Map.of()));
    cases.put("in error", new Case(told -> told.add(MarkedInError.class, 9), Map.of()));
    return cases.entrySet().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.getKey(),
                    () -> {
                      Told told = Told.reported(5, null);
                      it.getValue().told().accept(told);
                      assertThat(reasons(told)).isEqualTo(it.getValue().expected());
                    }));
  }

  @Test
  void whatWasFiledLateIsLookedAtUntilTheReview() {
    ProtectedText words = new ProtectedText("s", "AAAA");
    assertThat(reasons(Told.reported(16, null))).containsKey(QueueReason.LATE_UNEXPLAINED);
    assertThat(reasons(Told.reported(16, words))).containsKey(QueueReason.LATE_EXPLAINED);
    assertThat(reasons(Told.reported(15, null))).doesNotContainKey(QueueReason.LATE_UNEXPLAINED);
    Told reviewed = Told.reported(16, null);
    complete(reviewed);
    reviewed.add(IncidentReviewed.class, 300);
    assertThat(reasons(reviewed)).containsOnlyKeys(QueueReason.TO_CLOSE);
  }

  @Test
  void whatHasTimeIsNotInTheQueueYetAndLateOnlyPastItsTime() {
    Told told = Told.reported(5, null);
    resolved(told, Outcome.RESOLVED_SPACE);
    Need need = Needs.of(told.folded(), HOSPITAL, POLICY).getFirst();

    assertThat(need.counts(at(20 + 72 * 60 - 1))).isFalse();
    assertThat(need.counts(at(20 + 72 * 60))).isTrue();
    assertThat(need.late(at(20 + 72 * 60))).as("at the very moment it is in time").isFalse();
    assertThat(need.late(at(20 + 72 * 60 + 1))).isTrue();
    assertThat(need.with()).isEqualTo(Told.REPORTER);
  }

  @Test
  void anAnswerIsWithWhoAskedAndASignatureWithWhoOrdered() {
    Told told = Told.reported(5, null);
    complete(told);
    EntryId question = told.add(ClarificationAsked.class, 200);
    assertThat(with(told, QueueReason.QUESTION)).isEqualTo(Told.REPORTER);
    told.add(IncidentClarified.class, 230, "clarification", question);
    assertThat(with(told, QueueReason.ANSWERED)).isEqualTo(Told.REVIEWER);
  }

  @Test
  void aRuleOfOneKindOfFacilityIsNotAskedInAnother() {
    Told told = Told.reported(5, null);
    EntryId it =
        told.add(
            InterventionStarted.class,
            2,
            "kind",
            InterventionKind.PHYSICAL,
            "purpose",
            Purpose.MEDICAL);
    ended(told, it, List.of(ReleaseCriterion.CALM));

    assertThat(reasons(told)).doesNotContainKey(QueueReason.ONE_HOUR_EVALUATION);
    assertThat(Needs.of(told.folded(), FacilityKind.RESIDENTIAL_UNDER_21, POLICY))
        .anyMatch(
            need ->
                need.reason() == QueueReason.ONE_HOUR_EVALUATION
                    && "42 CFR 483.358(f)".equals(need.citation()));
  }

  private static String with(Told told, QueueReason reason) {
    return Needs.of(told.folded(), HOSPITAL, POLICY).stream()
        .filter(need -> need.reason() == reason)
        .map(need -> String.valueOf(need.with()))
        .findFirst()
        .orElse("not needed");
  }

  private static Map<QueueReason, Long> reasons(Told told) {
    Map<QueueReason, Long> reasons = new TreeMap<>();
    Needs.of(told.folded(), HOSPITAL, POLICY)
        .forEach(
            need ->
                reasons.put(
                    need.reason(),
                    need.dueAt() == null
                        ? -1L
                        : Duration.between(at(0), need.dueAt()).toMinutes()));
    return reasons;
  }

  static EntryId started(Told told) {
    return told.add(
        InterventionStarted.class,
        2,
        "kind",
        InterventionKind.SECLUSION,
        "purpose",
        Purpose.VIOLENT);
  }

  static void ended(Told told, EntryId intervention, List<ReleaseCriterion> met) {
    told.add(
        InterventionEnded.class,
        20,
        "intervention",
        intervention,
        "reason",
        EndReason.CRITERIA_MET,
        "criteriaMet",
        met);
  }

  static void evaluated(Told told, EntryId intervention) {
    told.add(
        FaceToFaceEvaluated.class,
        50,
        "intervention",
        intervention,
        "purpose",
        EvaluationPurpose.ONE_HOUR);
  }

  static void resolved(Told told, Outcome outcome) {
    told.add(EscalationResolved.class, 20, "outcome", outcome);
  }

  static void complete(Told told) {
    EntryId it = started(told);
    EntryId order =
        told.add(
            OrderRecorded.class,
            4,
            "intervention",
            it,
            "form",
            OrderForm.SPOKEN,
            "orderedBy",
            Told.ORDERER);
    told.add(OrderSigned.class, 40, "intervention", it, "order", order);
    evaluated(told, it);
    ended(told, it, List.of(ReleaseCriterion.CALM));
    resolved(told, Outcome.SECLUSION);
    told.add(DebriefHeld.class, 100, "status", DebriefStatus.DECLINED);
    told.add(IncidentSubmitted.class, 120);
  }
}
