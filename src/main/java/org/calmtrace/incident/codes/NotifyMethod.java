package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How somebody was told. */
public enum NotifyMethod implements Code {
  TELEPHONE("telephone"),
  IN_PERSON("in-person"),
  MESSAGE("message"),
  ELECTRONIC("electronic"),
  LETTER("letter");

  private final String code;

  NotifyMethod(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
