package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What the review found. */
public enum ReviewFinding implements Code {
  GOOD_PRACTICE("good-practice"),
  NO_CONCERN("no-concern"),
  LEARNING("learning"),
  PRACTICE_CONCERN("practice-concern"),
  BREACH("breach");

  private final String code;

  ReviewFinding(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
