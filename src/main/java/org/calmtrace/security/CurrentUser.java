package org.calmtrace.security;

/** Answers who is signed in on this request. */
public interface CurrentUser {

  /**
   * @throws org.springframework.security.access.AccessDeniedException if nobody is
   */
  SignedIn get();
}
