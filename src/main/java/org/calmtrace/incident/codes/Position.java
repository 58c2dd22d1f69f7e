package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How the person was held; physical restraint has its code in the MHSDS. */
public enum Position implements Code {
  STANDING("standing", "07"),
  SEATED("seated", "11"),
  SUPINE("supine", "09"),
  PRONE("prone", "01"),
  SIDE("side", "10"),
  KNEELING("kneeling", "12"),
  ESCORT("escort", "08"),
  OTHER("other", "13");

  private final String code;
  private final String mhsds;

  Position(String code, String mhsds) {
    this.code = code;
    this.mhsds = mhsds;
  }

  @Override
  public String code() {
    return code;
  }

  /** Its {@code RestrictiveIntType} in the MHSDS, of a physical restraint. */
  public String mhsds() {
    return mhsds;
  }
}
