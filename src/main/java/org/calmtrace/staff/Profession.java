package org.calmtrace.staff;

import org.calmtrace.platform.Code;

/** What a staff member is by trade; what they may do here is a role's to say. */
public enum Profession implements Code {
  TECHNICIAN("technician"),
  NURSE("nurse"),
  PHYSICIAN("physician"),
  SOCIAL_WORKER("social-worker"),
  QUALITY_OFFICER("quality-officer"),
  REGULATOR("regulator"),
  ADMINISTRATOR("administrator");

  private final String code;

  Profession(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
