package org.calmtrace.incident.codes;

import java.util.UUID;

/**
 * Who took part in an intervention, and as what.
 *
 * @param staff identifier of the member of staff
 * @param part what they did
 */
public record StaffInvolved(UUID staff, StaffPart part) {}
