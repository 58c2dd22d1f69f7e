package org.calmtrace.facility;

import org.calmtrace.platform.Refusal;

/** Why a place was not made known. */
public enum FacilityRefusal implements Refusal {
  /**
   * The identifier stands for a facility that is described otherwise. Argument: it {@code
   * hillview}.
   */
  FACILITY_DIFFERS("facility.facility-differs"),
  /** The identifier stands for a unit that is described otherwise. Argument: it {@code cedar}. */
  UNIT_DIFFERS("facility.unit-differs");

  private final String code;

  FacilityRefusal(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }
}
