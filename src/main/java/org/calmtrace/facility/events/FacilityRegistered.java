package org.calmtrace.facility.events;

import java.time.ZoneId;
import org.calmtrace.facility.FacilityKind;

/** A facility became known: {@code facility.registered}. */
public record FacilityRegistered(String facility, String name, FacilityKind kind, ZoneId zone)
    implements FacilityEvent {}
