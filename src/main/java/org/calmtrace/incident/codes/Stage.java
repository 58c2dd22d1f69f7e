package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How far an incident has come; called {@code state} in addresses and answers. */
public enum Stage implements Code {
  /** The escalation has no end on record. */
  OPEN("open"),
  /** It has; the record may be added to. */
  RESOLVED("resolved"),
  /** Who filed it declares the record complete. */
  SUBMITTED("submitted"),
  /** A reviewer waits for an answer. */
  CLARIFICATION("clarification"),
  /** A quality officer has reviewed it. */
  REVIEWED("reviewed"),
  /** Only addenda and corrections now, unless it is opened again. */
  CLOSED("closed"),
  /** It should not be there; it counts nowhere. */
  IN_ERROR("in-error");

  private final String code;

  Stage(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
