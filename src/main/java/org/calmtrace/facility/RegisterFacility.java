package org.calmtrace.facility;

import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.calmtrace.platform.Slug;

/**
 * Makes a facility known.
 *
 * @param facility its identifier, e.g. {@code alder-bay}
 * @param zone where its clocks are
 */
public record RegisterFacility(String facility, String name, FacilityKind kind, ZoneId zone) {

  public RegisterFacility {
    Slug.check(facility);
  }

  @TargetAggregateIdentifier
  String stream() {
    return Facility.stream(facility);
  }
}
