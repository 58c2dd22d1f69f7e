package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** On what basis the person is here. */
public enum LegalStatus implements Code {
  VOLUNTARY("voluntary"),
  INVOLUNTARY("involuntary"),
  EMERGENCY_HOLD("emergency-hold"),
  FORENSIC("forensic"),
  GUARDIAN_CONSENT("guardian-consent"),
  CUSTODY("custody"),
  UNKNOWN("unknown");

  private final String code;

  LegalStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
