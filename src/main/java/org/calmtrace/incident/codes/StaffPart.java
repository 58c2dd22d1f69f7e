package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What a member of staff did in an intervention. */
public enum StaffPart implements Code {
  LEAD("lead"),
  LIMB("limb"),
  HEAD("head"),
  OBSERVER("observer"),
  RELIEF("relief"),
  DEVICE("device"),
  MEDICATION("medication"),
  OTHER("other");

  private final String code;

  StaffPart(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
