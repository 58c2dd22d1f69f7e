package org.calmtrace.security;

import org.calmtrace.platform.Refusal;

/** Why the person who is signed in may not do this. */
public enum SecurityRefusal implements Refusal {
  /** None of their roles reads the clinical record. */
  ROLE_MAY_NOT_READ("security.role-may-not-read"),
  /** None of their roles may file this. */
  ROLE_MAY_NOT_WRITE("security.role-may-not-write"),
  /** The unit is not one of theirs. Argument: the unit {@code cedar}. */
  OUT_OF_SCOPE("security.out-of-scope");

  private final String code;

  SecurityRefusal(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.FORBIDDEN;
  }
}
