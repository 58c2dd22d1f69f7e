package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What has to be seen before an intervention ends. */
public enum ReleaseCriterion implements Code {
  CALM("calm"),
  FOLLOWS_DIRECTIONS("follows-directions"),
  NO_THREATS("no-threats"),
  AGREES_TO_SAFETY("agrees-to-safety"),
  ASLEEP("asleep"),
  DANGER_OVER("danger-over"),
  OTHER("other");

  private final String code;

  ReleaseCriterion(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
