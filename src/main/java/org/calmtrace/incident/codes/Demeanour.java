package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How the person is, seen from outside. */
public enum Demeanour implements Code {
  CALM("calm"),
  DISTRESSED("distressed"),
  AGITATED("agitated"),
  AGGRESSIVE("aggressive"),
  ASLEEP("asleep");

  private final String code;

  Demeanour(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
