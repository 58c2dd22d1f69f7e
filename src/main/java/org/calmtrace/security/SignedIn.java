package org.calmtrace.security;

import java.util.Set;

/**
 * The person behind a request.
 *
 * @param account sign-in name
 * @param staffId identifier of the staff member: what events carry
 * @param shortName as the page shell shows it, e.g. {@code Tess O.}
 */
public record SignedIn(
    String account, String staffId, String shortName, Set<Role> roles, Scope scope) {

  public SignedIn {
    roles = Set.copyOf(roles);
  }

  public boolean isAny(Role... any) {
    for (Role role : any) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the roles has this right; where it may be used is the scope's to say. */
  public boolean has(Right right) {
    return roles.stream().anyMatch(role -> role.has(right));
  }
}
