package org.calmtrace.incident.commands;

import java.time.OffsetDateTime;
import org.calmtrace.facility.FacilityKind;
import org.jspecify.annotations.Nullable;

/**
 * What a decision has to know beside the incident itself; found out before the command is sent, so
 * that decisions ask nobody.
 *
 * @param recordedAt our clock when the command was taken
 * @param actor identifier of the member of staff who says so
 * @param facility what the place is: decides which rules apply; null if it is not known
 */
public record Circumstances(
    OffsetDateTime recordedAt, String actor, @Nullable FacilityKind facility) {}
