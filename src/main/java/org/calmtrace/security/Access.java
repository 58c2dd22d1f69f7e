package org.calmtrace.security;

import org.calmtrace.platform.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Decides what the person who is signed in may see and do in a unit: one of their roles must have
 * the right, and the unit must be in their scope. Units are given with their facility, because a
 * scope may name either.
 */
@Component
public class Access {

  private final CurrentUser currentUser;

  Access(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  /**
   * @throws RefusedException {@link SecurityRefusal#ROLE_MAY_NOT_READ} or {@link
   *     SecurityRefusal#OUT_OF_SCOPE}
   */
  public void requireRead(String facilityId, String unitId) {
    require(Right.READ, SecurityRefusal.ROLE_MAY_NOT_READ, facilityId, unitId);
  }

  /**
   * @throws RefusedException {@link SecurityRefusal#ROLE_MAY_NOT_WRITE} or {@link
   *     SecurityRefusal#OUT_OF_SCOPE}
   */
  public void requireWrite(String facilityId, String unitId) {
    require(Right.WRITE, SecurityRefusal.ROLE_MAY_NOT_WRITE, facilityId, unitId);
  }

  public boolean mayRead(String facilityId, String unitId) {
    return may(Right.READ, facilityId, unitId);
  }

  public boolean mayWrite(String facilityId, String unitId) {
    return may(Right.WRITE, facilityId, unitId);
  }

  /**
   * Whether names, birth dates and narratives may be shown to this person, not coded facts only.
   */
  public boolean mayReadPersonalText(String facilityId, String unitId) {
    return may(Right.READ_PERSONAL_TEXT, facilityId, unitId);
  }

  private boolean may(Right right, String facilityId, String unitId) {
    SignedIn person = currentUser.get();
    return person.has(right) && person.scope().holds(facilityId, unitId);
  }

  private void require(Right right, SecurityRefusal otherwise, String facilityId, String unitId) {
    SignedIn person = currentUser.get();
    if (!person.has(right)) {
      throw RefusedException.of(otherwise);
    }
    if (!person.scope().holds(facilityId, unitId)) {
      throw RefusedException.of(SecurityRefusal.OUT_OF_SCOPE, unitId);
    }
  }
}
