package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What was done to the person: 42 CFR 482.13(e)(1), 483.352. */
public enum InterventionKind implements Code {
  PHYSICAL("physical"),
  MECHANICAL("mechanical"),
  CHEMICAL("chemical"),
  SECLUSION("seclusion");

  private final String code;

  InterventionKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
