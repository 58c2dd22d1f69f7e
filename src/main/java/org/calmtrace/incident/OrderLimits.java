package org.calmtrace.incident;

import java.util.Objects;
import java.util.Optional;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.codes.AgeBand;
import org.calmtrace.incident.codes.OrderKind;
import org.calmtrace.incident.codes.Purpose;
import org.calmtrace.incident.commands.Circumstances;
import org.calmtrace.incident.events.InterventionStarted;
import org.calmtrace.incident.events.OrderRecorded;
import org.calmtrace.incident.events.OrderSigned;
import org.calmtrace.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What may be ordered and signed. An order that is being placed now has to keep the law; one that
 * was given, and is recorded as it was, is recorded whatever it said.
 */
public final class OrderLimits {

  private OrderLimits() {}

  /**
   * How long an order may be, minutes; empty where the law names no number, as for schools: 42 CFR
   * 482.13(e)(8)(i) for violent or self-destructive behaviour, 483.358(e) for every intervention.
   */
  public static Optional<Integer> mostMinutes(
      InterventionStarted start, @Nullable AgeBand age, @Nullable FacilityKind facility) {
    boolean limited =
        facility == FacilityKind.RESIDENTIAL_UNDER_21
            || (facility == FacilityKind.PSYCHIATRIC_HOSPITAL
                && start.purpose() == Purpose.VIOLENT);
    return limited && age != null ? Optional.of(age.orderMinutes()) : Optional.empty();
  }

  /** The paragraph that names {@link #mostMinutes}. */
  public static String citation(@Nullable AgeBand age, @Nullable FacilityKind facility) {
    return Objects.requireNonNull(tooLong(age, facility).citation());
  }

  static void check(
      InterventionStarted start, OrderRecorded order, @Nullable FacilityKind facility) {
    if (Boolean.TRUE.equals(order.asGiven())) {
      return;
    }
    if (order.kind() != OrderKind.SINGLE && order.exception() == null && facility != null) {
      notSingle(facility)
          .ifPresent(
              why -> {
                throw RefusedException.at("/kind", why);
              });
    }
    Integer minutes = order.maxMinutes();
    mostMinutes(start, order.ageBand(), facility)
        .filter(most -> minutes != null && minutes > most)
        .ifPresent(
            most -> {
              throw RefusedException.at("/maxMinutes", tooLong(order.ageBand(), facility), most);
            });
  }

  /**
   * Why a standing or as-needed order cannot be placed. Empty in a school: no federal rule knows
   * orders there.
   */
  public static Optional<IncidentRefusal> notSingle(FacilityKind facility) {
    return switch (facility) {
      case PSYCHIATRIC_HOSPITAL -> Optional.of(IncidentRefusal.ORDER_NOT_SINGLE);
      case RESIDENTIAL_UNDER_21 -> Optional.of(IncidentRefusal.ORDER_NOT_SINGLE_UNDER_21);
      case SCHOOL -> Optional.empty();
    };
  }

  private static IncidentRefusal tooLong(@Nullable AgeBand age, @Nullable FacilityKind facility) {
    if (facility == FacilityKind.RESIDENTIAL_UNDER_21 || age == null) {
      return IncidentRefusal.ORDER_TOO_LONG_UNDER_21;
    }
    return switch (age) {
      case CHILD -> IncidentRefusal.ORDER_TOO_LONG_CHILD;
      case ADOLESCENT -> IncidentRefusal.ORDER_TOO_LONG_ADOLESCENT;
      case ADULT -> IncidentRefusal.ORDER_TOO_LONG_ADULT;
    };
  }

  /** A hospital lets another responsible practitioner sign (42 CFR 482.24(c)(2)), others do not. */
  static void check(Intervention intervention, OrderSigned signature, Circumstances circumstances) {
    OrderRecorded order =
        intervention
            .order(signature.order())
            .orElseThrow(() -> RefusedException.of(IncidentRefusal.ENTRY_NOT_FOUND));
    if (intervention.signature(order.entry()).isPresent()) {
      throw RefusedException.of(IncidentRefusal.ALREADY_SIGNED);
    }
    if (circumstances.facility() == FacilityKind.RESIDENTIAL_UNDER_21
        && !order.orderedBy().toString().equals(circumstances.actor())) {
      throw RefusedException.of(IncidentRefusal.SIGNER_NOT_ORDERER);
    }
  }
}
