package org.calmtrace.incident.pages.episode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.OrderLimits;
import org.calmtrace.incident.board.Boards;
import org.calmtrace.incident.board.Card;
import org.calmtrace.incident.board.Duty;
import org.calmtrace.incident.codes.DutyKind;
import org.calmtrace.incident.events.CheckRecorded;
import org.calmtrace.incident.events.InterventionEnded;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.pages.PersonLabels;
import org.calmtrace.incident.pages.cards.DutyView;
import org.calmtrace.incident.texts.PersonalText;
import org.calmtrace.incident.texts.PersonalTexts;
import org.calmtrace.incident.timeline.Timelines;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of an intervention from its incident's own stream, so that it is never stale. */
@Component
class EpisodePages {

  private final Boards boards;
  private final Timelines timelines;
  private final PersonLabels labels;
  private final PersonalTexts texts;
  private final Criteria criteria;
  private final SoFar soFar;

  EpisodePages(
      Boards boards,
      Timelines timelines,
      PersonLabels labels,
      PersonalTexts texts,
      Criteria criteria,
      SoFar soFar) {
    this.boards = boards;
    this.timelines = timelines;
    this.labels = labels;
    this.texts = texts;
    this.criteria = criteria;
    this.soFar = soFar;
  }

  EpisodePage of(Situation situation) {
    Intervention one = situation.one();
    SignedIn reader = situation.writer();
    List<Duty> duties = duties(situation);
    OffsetDateTime since = there(one.start().occurredAt(), situation);
    InterventionEnded end = one.end();
    Instant until = end == null ? situation.now().toInstant() : end.occurredAt().toInstant();
    return new EpisodePage(
        situation.incident().toString(),
        one.id().toString(),
        situation.stream().number(),
        person(situation, since.toLocalDate()),
        place(situation),
        one.start().kind(),
        since,
        end == null ? null : there(end.occurredAt(), situation),
        Duration.between(since.toInstant(), until),
        views(duties, situation),
        situation.unsigned().size(),
        order(situation, duties),
        criteria.of(one.start(), reader),
        told(situation),
        TickScale.of(facts(situation, duties), situation.unit().zone()),
        soFar.of(
            timelines.read(situation.incident(), reader),
            one.id(),
            situation.unit().zone(),
            reader));
  }

  /** What is due about this intervention. */
  private List<Duty> duties(Situation situation) {
    List<Duty> all = boards.card(situation.stream()).map(Card::duties).orElse(List.of());
    return all.stream()
        .filter(duty -> duty.intervention().equals(situation.interventionId()))
        .toList();
  }

  private static List<DutyView> views(List<Duty> duties, Situation situation) {
    Instant now = situation.now().toInstant();
    return duties.stream()
        .map(it -> DutyView.of(situation.incident(), it, situation.unit().zone(), now))
        .toList();
  }

  private String person(Situation situation, LocalDate day) {
    String patient = situation.stream().state().reported().patient();
    return labels.forReader(situation.writer(), List.of(patient)).of(patient, day);
  }

  private String place(Situation situation) {
    PersonalText room = texts.forReader(situation.writer()).read(situation.one().start().room());
    String unit = situation.unit().name();
    return room == null || room.text() == null ? unit : room.text() + ", " + unit;
  }

  /** The order that runs, or, before one is given, what the law says of one. */
  private static EpisodePage.@Nullable OrderLine order(Situation situation, List<Duty> duties) {
    if (!situation.one().running()) {
      return null;
    }
    Optional<OrderRecorded> newest = situation.newestOrder();
    if (newest.isEmpty()) {
      return allowed(situation);
    }
    OrderRecorded order = newest.get();
    Integer minutes = order.maxMinutes();
    if (minutes == null) {
      return null;
    }
    String citation =
        duties.stream()
            .filter(duty -> duty.kind() == DutyKind.ORDER_EXPIRY)
            .map(Duty::citation)
            .findFirst()
            .orElse(Duty.POLICY);
    return new EpisodePage.OrderLine(
        there(order.occurredAt().plusMinutes(minutes), situation),
        minutes,
        OrderLimits.mostMinutes(
                situation.one().start(), order.ageBand(), situation.unit().facilityKind())
            .orElse(null),
        order.ageBand() == null ? null : order.ageBand().code(),
        citation);
  }

  private static EpisodePage.@Nullable OrderLine allowed(Situation situation) {
    return situation
        .ageBand()
        .flatMap(
            age ->
                OrderLimits.mostMinutes(
                        situation.one().start(), age, situation.unit().facilityKind())
                    .map(
                        most ->
                            new EpisodePage.OrderLine(
                                null,
                                most,
                                most,
                                age.code(),
                                OrderLimits.citation(age, situation.unit().facilityKind()))))
        .orElse(null);
  }

  /** When the person was last told what ends it; null if that is not on record. */
  private static @Nullable OffsetDateTime told(Situation situation) {
    Intervention one = situation.one();
    return one.checks().stream()
        .filter(check -> Boolean.TRUE.equals(check.criteriaExplained()))
        .map(CheckRecorded::occurredAt)
        .max(Comparator.comparing(OffsetDateTime::toInstant))
        .or(
            () ->
                Boolean.TRUE.equals(one.start().criteriaExplained())
                    ? Optional.of(one.start().occurredAt())
                    : Optional.empty())
        .map(moment -> there(moment, situation))
        .orElse(null);
  }

  private static TickScale.Facts facts(Situation situation, List<Duty> duties) {
    Intervention one = situation.one();
    InterventionEnded end = one.end();
    Optional<Duty> expiry = find(duties, DutyKind.ORDER_EXPIRY);
    return new TickScale.Facts(
        one.start().occurredAt().toInstant(),
        end == null ? null : end.occurredAt().toInstant(),
        situation.now().toInstant(),
        one.checks().stream().map(check -> check.occurredAt().toInstant()).toList(),
        find(duties, DutyKind.CHECK).map(Duty::dueAt).orElse(null),
        end == null
            ? find(duties, DutyKind.ONE_HOUR_EVALUATION).map(Duty::dueAt).orElse(null)
            : null,
        expiry.map(Duty::from).orElse(null),
        expiry.map(Duty::dueAt).orElse(null));
  }

  private static Optional<Duty> find(List<Duty> duties, DutyKind kind) {
    return duties.stream().filter(duty -> duty.kind() == kind).findFirst();
  }

  private static OffsetDateTime there(OffsetDateTime moment, Situation situation) {
    return moment.atZoneSameInstant(situation.unit().zone()).toOffsetDateTime();
  }
}
