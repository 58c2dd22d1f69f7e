package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What kind of injury it is. */
public enum InjuryType implements Code {
  BRUISE("bruise"),
  ABRASION("abrasion"),
  BITE("bite"),
  SPRAIN("sprain"),
  CUT("cut"),
  BURN("burn"),
  FRACTURE("fracture"),
  CONCUSSION("concussion"),
  BREATHING("breathing"),
  PSYCHOLOGICAL("psychological"),
  DEATH("death"),
  OTHER("other");

  private final String code;

  InjuryType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
