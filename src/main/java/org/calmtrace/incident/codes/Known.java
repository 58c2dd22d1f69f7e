package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Yes, no, or not known. */
public enum Known implements Code {
  YES("yes"),
  NO("no"),
  UNKNOWN("unknown");

  private final String code;

  Known(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
