package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** AHRQ Common Formats: what a report is about. */
public enum IncidentClass implements Code {
  INCIDENT("incident"),
  NEAR_MISS("near-miss"),
  UNSAFE_CONDITION("unsafe-condition");

  private final String code;

  IncidentClass(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
