package org.calmtrace.staff.events;

/** What happened to staff members. Their names are sealed with their own key. */
public sealed interface StaffEvent permits MemberRegistered {

  /**
   * Identifier of the member, a UUID: what events carry as the actor; also the subject of the
   * sealed name.
   */
  String member();
}
