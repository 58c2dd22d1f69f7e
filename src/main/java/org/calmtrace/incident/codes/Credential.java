package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** In which capacity somebody orders or evaluates. */
public enum Credential implements Code {
  PHYSICIAN("physician"),
  LICENSED_PRACTITIONER("licensed-practitioner"),
  REGISTERED_NURSE("registered-nurse"),
  PHYSICIAN_ASSISTANT("physician-assistant"),
  OTHER("other");

  private final String code;

  Credential(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
