package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What is due on an episode, as the unit's board says it. */
public enum DutyKind implements Code {
  /** Somebody has to look at the person again. */
  CHECK("check"),
  /** The intervention runs without an order. */
  ORDER("order"),
  /** The order ends: the intervention has to end with it, or to be ordered anew. */
  ORDER_EXPIRY("order-expiry"),
  /** Somebody entitled has to see the person face to face. */
  ONE_HOUR_EVALUATION("one-hour-evaluation");

  private final String code;

  DutyKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
