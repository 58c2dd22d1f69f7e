package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What somebody was told of. */
public enum Topic implements Code {
  INCIDENT("incident"),
  INTERVENTION("intervention"),
  ORDER("order"),
  CONSULTATION("consultation"),
  INJURY("injury"),
  SERIOUS_OCCURRENCE("serious-occurrence"),
  DEATH("death"),
  DEATH_LOG("death-log");

  private final String code;

  Topic(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
