package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How the person took an attempt to de-escalate. */
public enum Response implements Code {
  CALMED("calmed"),
  PARTIAL("partial"),
  NONE("none"),
  WORSENED("worsened");

  private final String code;

  Response(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
