package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What was put on or used: the physical detail codes of form CMS-10455. */
public enum Device implements Code {
  TWO_POINT_HARD_WRIST("two-point-hard-wrist"),
  TWO_POINT_SOFT_WRIST("two-point-soft-wrist"),
  FOUR_POINT_SOFT("four-point-soft"),
  FOUR_POINT_HARD("four-point-hard"),
  SIDE_RAILS_FOUR("side-rails-four"),
  SOFT_ANKLE_ONE("soft-ankle-one"),
  SOFT_ANKLE_TWO("soft-ankle-two"),
  FORCED_MEDICATION_HOLD("forced-medication-hold"),
  THERAPEUTIC_HOLD("therapeutic-hold"),
  TAKE_DOWN("take-down"),
  ENCLOSED_BED("enclosed-bed"),
  VEST("vest"),
  ELBOW_IMMOBILISER("elbow-immobiliser"),
  BILATERAL_SECURED_MITTENS("bilateral-secured-mittens"),
  BILATERAL_UNSECURED_MITTENS("bilateral-unsecured-mittens"),
  ROLL_BELT("roll-belt"),
  LAP_BELT("lap-belt"),
  SPIT_HOOD("spit-hood"),
  LAW_ENFORCEMENT("law-enforcement"),
  OTHER("other");

  private final String code;

  Device(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
