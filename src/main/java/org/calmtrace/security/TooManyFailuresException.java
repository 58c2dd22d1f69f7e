package org.calmtrace.security;

import org.springframework.security.core.AuthenticationException;

/** The account pauses for this address after repeated failures. */
final class TooManyFailuresException extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  TooManyFailuresException() {
    super("Too many failures");
  }
}
