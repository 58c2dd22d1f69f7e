package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How a seclusion is kept. */
public enum Door implements Code {
  LOCKED("locked"),
  HELD("held"),
  ONE_WAY("one-way"),
  STAFF_BLOCKING("staff-blocking"),
  THREAT("threat");

  private final String code;

  Door(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
