package org.calmtrace.incident.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.OrderLimits;
import org.calmtrace.incident.board.Duty;
import org.calmtrace.incident.board.EpisodeDuties;
import org.calmtrace.incident.board.OneHourEvaluation;
import org.calmtrace.incident.codes.AgeBand;
import org.calmtrace.incident.events.FaceToFaceEvaluated;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.InterventionStarted;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.queue.Finding.Rule;
import org.calmtrace.incident.queue.Finding.State;
import org.jspecify.annotations.Nullable;

/** What the record of one restraint or seclusion has and what it lacks. */
record InterventionFindings(
    Intervention intervention, FacilityKind facility, HousePolicy policy, Instant now) {

  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    findings.add(order());
    orderLength().ifPresent(findings::add);
    orderKept().ifPresent(findings::add);
    findings.add(signature());
    findings.add(checks());
    findings.add(evaluation());
    findings.add(release());
    return findings;
  }

  private Finding order() {
    String citation = EpisodeDuties.orderedBy(facility).orElse(null);
    if (citation == null && intervention.orders().isEmpty()) {
      return Finding.of(State.NOT_APPLICABLE, Rule.ORDER, null);
    }
    return intervention.orders().stream()
        .map(order -> order.occurredAt().toInstant())
        .min(Comparator.naturalOrder())
        .map(first -> Finding.of(State.MET, Rule.ORDER, citation, minutes(start(), first)))
        .orElseGet(
            () ->
                Finding.of(
                    intervention.running() ? State.OPEN : State.MISSED, Rule.ORDER, citation));
  }

  /** The longest order against the limit; empty where the law names no number. */
  private Optional<Finding> orderLength() {
    for (OrderRecorded order : intervention.orders()) {
      AgeBand age = order.ageBand();
      Integer minutes = order.maxMinutes();
      Integer most = OrderLimits.mostMinutes(intervention.start(), age, facility).orElse(null);
      if (age != null && most != null && minutes != null) {
        return Optional.of(
            Finding.of(
                longest() > most ? State.MISSED : State.MET,
                Rule.ORDER_LENGTH,
                OrderLimits.citation(age, facility),
                longest(),
                most));
      }
    }
    return Optional.empty();
  }

  private int longest() {
    return intervention.orders().stream()
        .map(OrderRecorded::maxMinutes)
        .flatMap(Stream::ofNullable)
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  /** Whether it ended before its last order did. */
  private Optional<Finding> orderKept() {
    InterventionEnded end = intervention.end();
    Optional<Instant> until =
        intervention.orders().stream()
            .flatMap(order -> Stream.ofNullable(until(order)))
            .max(Comparator.naturalOrder());
    return until.map(
        last -> {
          Instant over = end == null ? now : end.occurredAt().toInstant();
          if (over.isAfter(last)) {
            return Finding.of(State.MISSED, Rule.ORDER_KEPT, null, minutes(last, over));
          }
          return Finding.of(end == null ? State.OPEN : State.MET, Rule.ORDER_KEPT, null, 0L);
        });
  }

  private static @Nullable Instant until(OrderRecorded order) {
    Integer minutes = order.maxMinutes();
    return minutes == null
        ? null
        : order.occurredAt().toInstant().plus(Duration.ofMinutes(minutes));
  }

  private Finding signature() {
    if (intervention.orders().stream().noneMatch(order -> Gaps.isByVoice(order.form()))) {
      return Finding.of(State.NOT_APPLICABLE, Rule.SIGNATURE, null);
    }
    List<OrderRecorded> unsigned = Gaps.unsigned(intervention);
    if (unsigned.isEmpty()) {
      return Finding.of(State.MET, Rule.SIGNATURE, null);
    }
    Instant due = unsigned.getFirst().occurredAt().toInstant().plus(policy.signWithin());
    return Finding.of(
        now.isAfter(due) ? State.MISSED : State.OPEN,
        Rule.SIGNATURE,
        Duty.POLICY,
        policy.signWithin().toHours());
  }

  /** The longest time without a check, against the site's own. */
  private Finding checks() {
    InterventionEnded end = intervention.end();
    Instant over = end == null ? now : end.occurredAt().toInstant();
    List<Instant> moments =
        Stream.concat(
                intervention.checks().stream().map(check -> check.occurredAt().toInstant()),
                Stream.of(over))
            .sorted()
            .toList();
    Duration longest = Duration.ZERO;
    Instant before = start();
    for (Instant moment : moments) {
      Duration gap = Duration.between(before, moment);
      longest = gap.compareTo(longest) > 0 ? gap : longest;
      before = moment;
    }
    boolean missed = longest.compareTo(policy.checkEvery()) > 0;
    State met = end == null ? State.OPEN : State.MET;
    return Finding.of(
        missed ? State.MISSED : met,
        Rule.CHECKS,
        Duty.POLICY,
        longest.toMinutes(),
        policy.checkEvery().toMinutes());
  }

  private Finding evaluation() {
    InterventionStarted start = intervention.start();
    String citation = OneHourEvaluation.citation(start, facility).orElse(null);
    if (citation == null) {
      return Finding.of(State.NOT_APPLICABLE, Rule.EVALUATION, null);
    }
    Instant due = OneHourEvaluation.dueAt(start);
    return intervention.evaluations().stream()
        .filter(it -> OneHourEvaluation.meets(it, start))
        .map(FaceToFaceEvaluated::occurredAt)
        .map(time -> time.toInstant())
        .min(Comparator.naturalOrder())
        .map(
            seen ->
                Finding.of(
                    seen.isAfter(due) ? State.MISSED : State.MET,
                    Rule.EVALUATION,
                    citation,
                    minutes(start(), seen)))
        .orElseGet(
            () ->
                Finding.of(
                    now.isAfter(due) ? State.MISSED : State.OPEN, Rule.EVALUATION, citation, -1L));
  }

  private Finding release() {
    InterventionEnded end = intervention.end();
    if (end == null) {
      return Finding.of(State.OPEN, Rule.RELEASE, null);
    }
    return Finding.of(Gaps.releaseUnsaid(end) ? State.MISSED : State.MET, Rule.RELEASE, null);
  }

  private Instant start() {
    return intervention.start().occurredAt().toInstant();
  }

  /** Whole minutes; none where the second lies before the first. */
  private static long minutes(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMinutes());
  }
}
