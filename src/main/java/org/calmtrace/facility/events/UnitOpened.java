package org.calmtrace.facility.events;

import org.jspecify.annotations.Nullable;

/**
 * A unit was opened: {@code facility.unit-opened}.
 *
 * @param fromAge youngest age it is for, completed years
 * @param toAge oldest age it is for; null if there is none
 */
public record UnitOpened(
    String unit, String facility, String name, int fromAge, @Nullable Integer toAge)
    implements FacilityEvent {}
