package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Why the person was evaluated. */
public enum EvaluationPurpose implements Code {
  ONE_HOUR("one-hour"),
  BEFORE_NEW_ORDER("before-new-order"),
  AFTER_RELEASE("after-release"),
  OTHER("other");

  private final String code;

  EvaluationPurpose(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
