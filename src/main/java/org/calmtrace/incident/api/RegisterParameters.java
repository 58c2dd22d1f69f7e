package org.calmtrace.incident.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.calmtrace.facility.Unit;
import org.calmtrace.facility.Units;
import org.calmtrace.incident.codes.InterventionKind;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Stage;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.incident.register.Register;
import org.calmtrace.incident.register.RegisterQuery;
import org.calmtrace.security.SignedIn;
import org.calmtrace.web.input.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what the register is asked for. A day in {@code from} and {@code to} is a whole day, both
 * ends included, as the first of the units asked for counts it.
 */
@Component
class RegisterParameters {

  private final Units units;

  RegisterParameters(Units units) {
    this.units = units;
  }

  /**
   * What is asked for.
   *
   * @param after cursor of the part before; null for the first
   */
  record Asked(RegisterQuery query, @Nullable String after, int limit) {}

  Asked read(HttpServletRequest request, SignedIn person) {
    Query query =
        Query.of(
            request,
            "unit",
            "from",
            "to",
            "outcome",
            "state",
            "late",
            "technique",
            "kind",
            "after",
            "limit");
    Set<String> unitsAsked = query.texts("unit");
    ZoneId zone = zone(unitsAsked, person);
    Asked asked =
        new Asked(
            new RegisterQuery(
                unitsAsked,
                query.from("from", zone),
                query.to("to", zone),
                query.code("outcome", Outcome.class),
                query.code("state", Stage.class),
                query.truth("late"),
                query.code("technique", Technique.class),
                query.code("kind", InterventionKind.class),
                null,
                null),
            query.text("after"),
            query.number("limit", Register.USUAL));
    query.done();
    return asked;
  }

  private ZoneId zone(Set<String> unitsAsked, SignedIn person) {
    return units.all().stream()
        .filter(unit -> unitsAsked.isEmpty() || unitsAsked.contains(unit.id()))
        .filter(unit -> person.scope().holds(unit.facilityId(), unit.id()))
        .map(Unit::zone)
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }
}
