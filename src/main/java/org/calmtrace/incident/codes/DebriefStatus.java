package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What became of a debrief. */
public enum DebriefStatus implements Code {
  HELD("held"),
  DECLINED("declined"),
  LATER("later");

  private final String code;

  DebriefStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
