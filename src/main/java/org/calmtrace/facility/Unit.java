package org.calmtrace.facility;

import java.time.ZoneId;

/**
 * A ward, class or house of a facility.
 *
 * @param id e.g. {@code cedar}: lower-case letters, digits and hyphens
 * @param ages whom it is for, completed years, e.g. {@code 9–17} or {@code 18+}
 * @param zone of its facility: its times are shown in this zone
 * @param facilityKind what its facility is: which rules it stands under
 */
public record Unit(
    String id,
    String name,
    String ages,
    String facilityId,
    String facilityName,
    ZoneId zone,
    FacilityKind facilityKind) {}
