package org.calmtrace.staff.events;

import org.calmtrace.staff.Profession;
import org.calmtrace.vault.ProtectedText;

/**
 * A staff member became known: {@code staff.member-registered}.
 *
 * @param name what they are called
 * @param profession what they are by trade
 */
public record MemberRegistered(String member, ProtectedText name, Profession profession)
    implements StaffEvent {}
