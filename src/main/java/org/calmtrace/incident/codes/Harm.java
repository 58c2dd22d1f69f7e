package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How bad: AHRQ Common Formats harm scale 1.2 (LOINC 74560-4). Undecided: the higher one. */
public enum Harm implements Code {
  NONE("none", "LA21151-8"),
  MILD("mild", "LA21150-0"),
  MODERATE("moderate", "LA20749-0"),
  SEVERE("severe", "LA20748-2"),
  DEATH("death", "LA20747-4"),
  UNKNOWN("unknown", "LA4489-6");

  private final String code;
  private final String loinc;

  Harm(String code, String loinc) {
    this.code = code;
    this.loinc = loinc;
  }

  @Override
  public String code() {
    return code;
  }

  /** Its answer code in LOINC 74560-4. */
  public String loinc() {
    return loinc;
  }
}
