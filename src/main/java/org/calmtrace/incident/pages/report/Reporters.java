package org.calmtrace.incident.pages.report;

import org.calmtrace.platform.RefusedException;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.Right;
import org.calmtrace.security.SecurityRefusal;
import org.calmtrace.security.SignedIn;
import org.springframework.stereotype.Component;

/** Lets only those into the report's pages who may write. */
@Component
class Reporters {

  private final CurrentUser currentUser;

  Reporters(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  SignedIn current() {
    SignedIn person = currentUser.get();
    if (!person.has(Right.WRITE)) {
      throw RefusedException.of(SecurityRefusal.ROLE_MAY_NOT_WRITE);
    }
    return person;
  }
}
