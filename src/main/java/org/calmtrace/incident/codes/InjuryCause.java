package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What caused an injury. */
public enum InjuryCause implements Code {
  DURING_INTERVENTION("during-intervention"),
  ASSAULT("assault"),
  SELF_INFLICTED("self-inflicted"),
  ACCIDENT("accident"),
  UNKNOWN("unknown");

  private final String code;

  InjuryCause(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
