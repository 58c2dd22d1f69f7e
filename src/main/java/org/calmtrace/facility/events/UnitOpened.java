package org.calmtrace.facility.events;

import org.jspecify.annotations.Nullable;

/**
 * A ward, class or house was opened: {@code facility.unit-opened}.
 *
 * @param unit identifier of the unit, a slug; one among the units of all facilities
 * @param facility identifier of the facility whose it is
 * @param name what it is called
 * @param fromAge youngest age it is for, completed years
 * @param toAge oldest age it is for, completed years; absent if there is none
 */
public record UnitOpened(
    String unit, String facility, String name, int fromAge, @Nullable Integer toAge)
    implements FacilityEvent {}
