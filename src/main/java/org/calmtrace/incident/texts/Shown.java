package org.calmtrace.incident.texts;

import org.calmtrace.platform.Code;

/** Whether words are shown to a reader, and if not, why. */
public enum Shown implements Code {
  YES("yes"),
  /** The reader's roles read coded facts only. */
  WITHHELD("withheld"),
  /** The person's key was destroyed: nobody can read them any more. */
  ERASED("erased");

  private final String code;

  Shown(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
