package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Whether an intervention goes on after an evaluation. */
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
