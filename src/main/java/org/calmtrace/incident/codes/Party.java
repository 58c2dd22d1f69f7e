package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** Who was told. */
public enum Party implements Code {
  ATTENDING("attending"),
  TEAM_PHYSICIAN("team-physician"),
  GUARDIAN("guardian"),
  SUPERVISOR("supervisor"),
  EXECUTIVE("executive"),
  STATE_AGENCY("state-agency"),
  MEDICAID_AGENCY("medicaid-agency"),
  PROTECTION_ADVOCACY("protection-advocacy"),
  CMS("cms"),
  POLICE("police"),
  ADVOCATE("advocate"),
  OTHER("other");

  private final String code;

  Party(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
