package org.calmtrace.security;

import org.springframework.http.HttpStatus;

/** Why the door itself sends a program's request away, before any feature has seen it. */
enum Denial {
  SIGN_IN_NEEDED("security.sign-in-needed", HttpStatus.UNAUTHORIZED),
  WRONG_NAME_OR_PASSWORD("security.wrong-name-or-password", HttpStatus.UNAUTHORIZED),
  TOO_MANY_FAILURES("security.too-many-failures", HttpStatus.TOO_MANY_REQUESTS),
  TOKEN_MISSING("security.token-missing", HttpStatus.FORBIDDEN),
  FORBIDDEN("security.forbidden", HttpStatus.FORBIDDEN),
  /** The accounts could not be read; nothing is said about the password. */
  UNAVAILABLE("security.unavailable", HttpStatus.SERVICE_UNAVAILABLE);

  final String code;
  final HttpStatus status;

  Denial(String code, HttpStatus status) {
    this.code = code;
    this.status = status;
  }
}
