package org.calmtrace.facility;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.calmtrace.platform.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Opens a ward, class or house of a facility.
 *
 * @param unit its identifier, e.g. {@code cedar}: one among the units of all facilities
 * @param fromAge youngest age it is for, completed years
 * @param toAge oldest age it is for; null if there is none
 */
public record OpenUnit(
    String unit, String facility, String name, int fromAge, @Nullable Integer toAge) {

  public OpenUnit {
    Slug.check(unit);
    Slug.check(facility);
    if (fromAge < 0 || (toAge != null && toAge < fromAge)) {
      throw new IllegalArgumentException("No such ages: " + fromAge + " to " + toAge);
    }
  }

  @TargetAggregateIdentifier
  String stream() {
    return CareUnit.stream(unit);
  }
}
