package org.calmtrace.incident.pages.form;

import org.calmtrace.platform.Code;

/** The answer to a question that has to be answered either way. */
public enum YesNo implements Code {
  YES("yes"),
  NO("no");

  private final String code;

  YesNo(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
