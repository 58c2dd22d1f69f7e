package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Why force was used: {@code RestrictiveIntReason} of the MHSDS. */
public enum Reason implements Code {
  VIOLENCE_TO_OTHERS("violence-to-others", "10"),
  SELF_HARM("self-harm", "11"),
  ACCIDENTAL_INJURY("accidental-injury", "12"),
  LAWFUL_TREATMENT("lawful-treatment", "13"),
  PERSONAL_CARE("personal-care", "14"),
  TUBE_FEEDING("tube-feeding", "15"),
  OVERACTIVITY("overactivity", "16"),
  DANGEROUS("dangerous", "17"),
  SEARCH("search", "18"),
  ABSCONDING("absconding", "19"),
  OTHER("other", "98"),
  UNKNOWN("unknown", "99");

  private final String code;
  private final String mhsds;

  Reason(String code, String mhsds) {
    this.code = code;
    this.mhsds = mhsds;
  }

  @Override
  public String code() {
    return code;
  }

  /** Its {@code RestrictiveIntReason} in the MHSDS. */
  public String mhsds() {
    return mhsds;
  }
}
