package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/**
 * How a drug was given; injections and oral drugs used as restraint have their codes in the MHSDS.
 */
public enum Route implements Code {
  ORAL("oral", "16"),
  INJECTION_RAPID("injection-rapid", "14"),
  INJECTION_OTHER("injection-other", "15"),
  OTHER("other", "17");

  private final String code;
  private final String mhsds;

  Route(String code, String mhsds) {
    this.code = code;
    this.mhsds = mhsds;
  }

  @Override
  public String code() {
    return code;
  }

  /** Its {@code RestrictiveIntType} in the MHSDS, of a drug used as a restraint. */
  public String mhsds() {
    return mhsds;
  }
}
