package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What an order is. */
public enum OrderKind implements Code {
  SINGLE("single"),
  STANDING("standing"),
  AS_NEEDED("as-needed");

  private final String code;

  OrderKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
