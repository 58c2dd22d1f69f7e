package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What a check found of one thing that it looked at. */
public enum CheckResult implements Code {
  GOOD("good"),
  CONCERN("concern"),
  REFUSED("refused"),
  NOT_CHECKED("not-checked");

  private final String code;

  CheckResult(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
