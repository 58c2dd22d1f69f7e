package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How far an incident has come; called {@code state} in addresses and answers. */
public enum Stage implements Code {
  OPEN("open"),
  RESOLVED("resolved");

  private final String code;

  Stage(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
