package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What was decided. */
public enum Continuation implements Code {
  CONTINUE("continue"),
  STOP("stop"),
  OVER_ALREADY("over-already");

  private final String code;

  Continuation(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
