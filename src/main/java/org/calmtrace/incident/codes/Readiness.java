package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Whether the criteria for release are met, as a check found. */
public enum Readiness implements Code {
  READY("ready"),
  PARTLY("partly"),
  NOT_YET("not-yet");

  private final String code;

  Readiness(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
