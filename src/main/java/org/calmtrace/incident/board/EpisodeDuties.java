package org.calmtrace.incident.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.facility.Unit;
import org.calmtrace.incident.IncidentState;
import org.calmtrace.incident.Intervention;
import org.calmtrace.incident.codes.DutyKind;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.events.OrderRecorded;
import org.springframework.stereotype.Component;

/**
 * What every episode asks for: the next check and an order that still runs while it goes on, and
 * the evaluation within the hour. Signatures are not among them, for no text names their time.
 */
@Component
public class EpisodeDuties implements Duties {

  private final Duration checkEvery;

  EpisodeDuties(BoardSettings settings) {
    this.checkEvery = settings.checkEvery();
  }

  @Override
  public List<Duty> of(IncidentState state, Unit unit, Instant now) {
    return state.interventions().stream()
        .flatMap(intervention -> of(intervention, unit.facilityKind(), now))
        .toList();
  }

  private Stream<Duty> of(Intervention intervention, FacilityKind facility, Instant now) {
    List<Duty> duties = new ArrayList<>();
    if (intervention.running()) {
      duties.add(check(intervention, now));
      order(intervention, facility, now).ifPresent(duties::add);
    }
    evaluation(intervention, facility, now).ifPresent(duties::add);
    return duties.stream();
  }

  private static Optional<Duty> evaluation(
      Intervention intervention, FacilityKind facility, Instant now) {
    return OneHourEvaluation.missing(intervention, facility)
        ? OneHourEvaluation.citation(intervention.start(), facility)
            .map(
                why ->
                    Duty.of(
                        DutyKind.ONE_HOUR_EVALUATION,
                        intervention.id(),
                        start(intervention),
                        OneHourEvaluation.dueAt(intervention.start()),
                        now,
                        why))
        : Optional.empty();
  }

  /** 42 CFR 482.13(e)(10) asks for monitoring and names no number, nor does 483.362(a). */
  private Duty check(Intervention intervention, Instant now) {
    Instant last =
        intervention.checks().stream()
            .map(check -> check.occurredAt().toInstant())
            .max(Comparator.naturalOrder())
            .orElseGet(() -> start(intervention));
    return Duty.of(
        DutyKind.CHECK, intervention.id(), last, last.plus(checkEvery), now, Duty.POLICY);
  }

  /** The end of the newest order; none if it names none. Without any, one is due from the start. */
  private static Optional<Duty> order(
      Intervention intervention, FacilityKind facility, Instant now) {
    OrderRecorded newest = null;
    for (OrderRecorded order : intervention.orders()) {
      // Of two of one moment the one that was recorded later counts.
      if (newest == null || !given(order).isBefore(given(newest))) {
        newest = order;
      }
    }
    if (newest == null) {
      Instant start = start(intervention);
      return orderedBy(facility)
          .map(why -> Duty.of(DutyKind.ORDER, intervention.id(), start, start, now, why));
    }
    Integer minutes = newest.maxMinutes();
    if (minutes == null) {
      return Optional.empty();
    }
    Instant given = given(newest);
    return Optional.of(
        Duty.of(
            DutyKind.ORDER_EXPIRY,
            intervention.id(),
            given,
            given.plus(Duration.ofMinutes(minutes)),
            now,
            limit(intervention, newest, facility)));
  }

  /** The paragraph that asks for an order; no federal rule asks a school for one. */
  public static Optional<String> orderedBy(FacilityKind facility) {
    return switch (facility) {
      case PSYCHIATRIC_HOSPITAL -> Optional.of("42 CFR 482.13(e)(5)");
      case RESIDENTIAL_UNDER_21 -> Optional.of("42 CFR 483.358(a)");
      case SCHOOL -> Optional.empty();
    };
  }

  /** The paragraph that says how long an order may be; elsewhere the order alone says it. */
  private static String limit(
      Intervention intervention, OrderRecorded order, FacilityKind facility) {
    return switch (facility) {
      case RESIDENTIAL_UNDER_21 -> "42 CFR 483.358(e)";
      case SCHOOL -> Duty.POLICY;
      case PSYCHIATRIC_HOSPITAL -> {
        if (intervention.start().purpose() != Purpose.VIOLENT) {
          yield Duty.POLICY;
        }
        if (order.ageBand() == null) {
          yield "42 CFR 482.13(e)(8)(i)";
        }
        yield switch (order.ageBand()) {
          case ADULT -> "42 CFR 482.13(e)(8)(i)(A)";
          case ADOLESCENT -> "42 CFR 482.13(e)(8)(i)(B)";
          case CHILD -> "42 CFR 482.13(e)(8)(i)(C)";
        };
      }
    };
  }

  private static Instant start(Intervention intervention) {
    return intervention.start().occurredAt().toInstant();
  }

  private static Instant given(OrderRecorded order) {
    return order.occurredAt().toInstant();
  }
}
