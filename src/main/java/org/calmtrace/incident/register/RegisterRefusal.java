package org.calmtrace.incident.register;

import org.calmtrace.platform.Refusal;

/** Why the list was not answered. */
public enum RegisterRefusal implements Refusal {
  /** A cursor that no part of this list ended with. */
  CURSOR_UNKNOWN("register.cursor-unknown");

  private final String code;

  RegisterRefusal(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.MALFORMED;
  }
}
