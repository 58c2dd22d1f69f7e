package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Why an incident should not be there. */
public enum ErrorReason implements Code {
  DUPLICATE("duplicate"),
  WRONG_PERSON("wrong-person"),
  WRONG_UNIT("wrong-unit"),
  NEVER_HAPPENED("never-happened"),
  TEST("test"),
  OTHER("other");

  private final String code;

  ErrorReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
