package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How the person was seen for an evaluation. */
public enum EvaluationMethod implements Code {
  IN_PERSON("in-person"),
  VIDEO("video");

  private final String code;

  EvaluationMethod(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
