package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How an injury was treated. */
public enum Treatment implements Code {
  NONE("none"),
  FIRST_AID("first-aid"),
  MEDICAL("medical"),
  HOSPITAL("hospital"),
  REFUSED("refused");

  private final String code;

  Treatment(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
