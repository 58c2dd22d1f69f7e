package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How an escalation ended. */
public enum Outcome implements Code {
  RESOLVED_VERBALLY("resolved-verbally", false),
  RESOLVED_SPACE("resolved-space", false),
  RESOLVED_VOLUNTARY_PRN("resolved-voluntary-prn", false),
  PHYSICAL_RESTRAINT("physical-restraint", true),
  MECHANICAL("mechanical", true),
  SECLUSION("seclusion", true),
  INVOLUNTARY_MEDICATION("involuntary-medication", true),
  TRANSFER("transfer", false),
  POLICE("police", false);

  private final String code;
  private final boolean restrictive;

  Outcome(String code, boolean restrictive) {
    this.code = code;
    this.restrictive = restrictive;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it is a restraint or a seclusion in the sense of 42 CFR 482.13(e)(1). */
  public boolean restrictive() {
    return restrictive;
  }
}
