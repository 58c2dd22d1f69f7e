package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** The age on the day of an order, in completed years: 42 CFR 482.13(e)(8)(i), 483.358(e). */
public enum AgeBand implements Code {
  CHILD("child", 60),
  ADOLESCENT("adolescent", 120),
  ADULT("adult", 240);

  private final String code;
  private final int orderMinutes;

  AgeBand(String code, int orderMinutes) {
    this.code = code;
    this.orderMinutes = orderMinutes;
  }

  @Override
  public String code() {
    return code;
  }

  /** How long one order may be, minutes, where a limit applies. */
  public int orderMinutes() {
    return orderMinutes;
  }

  /** Of somebody of so many completed years. */
  public static AgeBand of(int years) {
    if (years < 9) {
      return CHILD;
    }
    return years < 18 ? ADOLESCENT : ADULT;
  }
}
