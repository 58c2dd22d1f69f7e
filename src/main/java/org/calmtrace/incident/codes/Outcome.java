package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How an escalation ended. */
public enum Outcome implements Code {
  RESOLVED_VERBALLY("resolved-verbally", Hands.OFF),
  RESOLVED_SPACE("resolved-space", Hands.OFF),
  RESOLVED_VOLUNTARY_PRN("resolved-voluntary-prn", Hands.OFF),
  PHYSICAL_RESTRAINT("physical-restraint", Hands.ON),
  MECHANICAL("mechanical", Hands.ON),
  SECLUSION("seclusion", Hands.ON),
  INVOLUNTARY_MEDICATION("involuntary-medication", Hands.ON),
  TRANSFER("transfer", Hands.ELSEWHERE),
  POLICE("police", Hands.ELSEWHERE);

  private final String code;
  private final Hands hands;

  Outcome(String code, Hands hands) {
    this.code = code;
    this.hands = hands;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it is a restraint or a seclusion in the sense of 42 CFR 482.13(e)(1). */
  public boolean restrictive() {
    return hands == Hands.ON;
  }

  /** Whether it was settled here without hands on: what avoidance looks like. */
  public boolean handsOff() {
    return hands == Hands.OFF;
  }

  private enum Hands {
    OFF,
    ON,
    ELSEWHERE
  }
}
