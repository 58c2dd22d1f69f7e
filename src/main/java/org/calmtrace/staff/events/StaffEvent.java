package org.calmtrace.staff.events;

/** What happened to staff members. Everything personal is sealed. */
public sealed interface StaffEvent permits MemberRegistered {

  /** The member's identifier, UUID as text; also the subject of every sealed text. */
  String member();
}
