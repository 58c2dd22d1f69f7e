package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** On what basis a medicine was given. */
public enum MedicationBasis implements Code {
  AS_NEEDED("as-needed"),
  AT_ONCE("at-once"),
  SCHEDULED("scheduled");

  private final String code;

  MedicationBasis(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
