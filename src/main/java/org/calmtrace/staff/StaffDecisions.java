package org.calmtrace.staff;

import java.util.List;
import java.util.function.BiPredicate;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.staff.events.MemberRegistered;
import org.calmtrace.staff.events.StaffEvent;
import org.calmtrace.vault.ProtectedText;
import org.jspecify.annotations.Nullable;

/** Decides what is recorded of a staff member. */
final class StaffDecisions {

  private StaffDecisions() {}

  /**
   * @param sameText whether two sealed texts hold the same words
   */
  static List<StaffEvent> decide(
      @Nullable MemberRegistered known,
      RegisterMember command,
      BiPredicate<ProtectedText, ProtectedText> sameText) {
    if (known == null) {
      return List.of(new MemberRegistered(command.member(), command.name(), command.profession()));
    }
    if (known.profession() == command.profession() && sameText.test(known.name(), command.name())) {
      return List.of();
    }
    throw RefusedException.of(StaffRefusal.MEMBER_DIFFERS);
  }
}
