package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Where somebody was hurt. */
public enum BodyPart implements Code {
  HEAD("head"),
  FACE("face"),
  NECK("neck"),
  CHEST("chest"),
  ABDOMEN("abdomen"),
  BACK("back"),
  ARM("arm"),
  HAND("hand"),
  LEG("leg"),
  FOOT("foot"),
  SEVERAL("several"),
  NONE("none");

  private final String code;

  BodyPart(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
