package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Whose words a statement holds. */
public enum StatementBy implements Code {
  PERSON("person"),
  STAFF("staff"),
  WITNESS("witness"),
  FAMILY("family");

  private final String code;

  StatementBy(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
