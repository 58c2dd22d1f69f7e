package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What kind of behaviour an intervention answers: decides which paragraphs apply. */
public enum Purpose implements Code {
  VIOLENT("violent"),
  MEDICAL("medical"),
  CUSTODY("custody");

  private final String code;

  Purpose(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
