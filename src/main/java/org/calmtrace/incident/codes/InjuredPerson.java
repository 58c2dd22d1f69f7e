package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Who was hurt. */
public enum InjuredPerson implements Code {
  PATIENT("patient"),
  STAFF("staff"),
  PEER("peer"),
  OTHER("other");

  private final String code;

  InjuredPerson(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
