package org.calmtrace.facility;

import org.calmtrace.platform.Code;

/** What a facility is: decides which rules it stands under. */
public enum FacilityKind implements Code {
  /** A hospital under 42 CFR 482. */
  PSYCHIATRIC_HOSPITAL("psychiatric-hospital"),
  /** Residential treatment for people under 21, not a hospital: 42 CFR 483 subpart G. */
  RESIDENTIAL_UNDER_21("residential-under-21"),
  /** A school: no federal rule on orders, checks or evaluations binds it. */
  SCHOOL("school");

  private final String code;

  FacilityKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
