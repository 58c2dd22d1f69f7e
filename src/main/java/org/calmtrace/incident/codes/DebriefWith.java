package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** With whom it was talked through afterwards. */
public enum DebriefWith implements Code {
  PERSON("person"),
  STAFF("staff");

  private final String code;

  DebriefWith(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
