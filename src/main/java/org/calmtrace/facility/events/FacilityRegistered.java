package org.calmtrace.facility.events;

import java.time.ZoneId;
import org.calmtrace.facility.FacilityKind;

/**
 * A facility became known: {@code facility.registered}.
 *
 * @param facility identifier of the facility, a slug
 * @param name what it is called
 * @param kind what it is: decides which rules it stands under
 * @param zone where its clocks are, e.g. {@code America/New_York}
 */
public record FacilityRegistered(String facility, String name, FacilityKind kind, ZoneId zone)
    implements FacilityEvent {}
