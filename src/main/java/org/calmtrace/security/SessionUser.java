package org.calmtrace.security;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds the person in Spring Security's context of this request. */
@Component
class SessionUser implements CurrentUser {

  @Override
  public SignedIn get() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof AccountPrincipal principal) {
      return principal.person();
    }
    throw new AccessDeniedException("Nobody is signed in");
  }
}
