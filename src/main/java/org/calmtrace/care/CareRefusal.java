package org.calmtrace.care;

import org.calmtrace.platform.Refusal;

/** Why nothing was recorded about a person's stay. */
public enum CareRefusal implements Refusal {
  /** The identifier stands for a person with other particulars. */
  PATIENT_DIFFERS("care.patient-differs", Kind.CONFLICT),
  /** Nobody by that identifier. */
  PATIENT_UNKNOWN("care.patient-unknown", Kind.NOT_FOUND),
  /** The identifier stands for a stay with other particulars. */
  STAY_DIFFERS("care.stay-differs", Kind.CONFLICT),
  /** A person is in one place at a time. */
  ALREADY_ADMITTED("care.already-admitted", Kind.RULE),
  /** Later than our clock allows. Argument: minutes allowed {@code 5}. */
  ADMITTED_IN_THE_FUTURE("care.admitted-in-the-future", Kind.RULE);

  private final String code;
  private final Kind kind;

  CareRefusal(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
