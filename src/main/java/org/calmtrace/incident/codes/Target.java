package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Against whom or what the behaviour was. */
public enum Target implements Code {
  STAFF("staff"),
  PEER("peer"),
  SELF("self"),
  VISITOR("visitor"),
  PROPERTY("property");

  private final String code;

  Target(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
