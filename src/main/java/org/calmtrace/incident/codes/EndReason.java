package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Why an intervention ended. */
public enum EndReason implements Code {
  CRITERIA_MET("criteria-met"),
  ORDER_EXPIRED("order-expired"),
  MEDICAL("medical"),
  CHANGED("changed"),
  TRANSFERRED("transferred"),
  DIED("died"),
  OTHER("other");

  private final String code;

  EndReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
