package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What a check looks at: 42 CFR 482.13(f)(2)(vi) and common practice. */
public enum CheckItem implements Code {
  BREATHING("breathing"),
  CIRCULATION("circulation"),
  SKIN("skin"),
  VITAL_SIGNS("vital-signs"),
  FOOD_DRINK("food-drink"),
  TOILET("toilet"),
  MOVEMENT("movement"),
  COMFORT("comfort"),
  MENTAL_STATUS("mental-status");

  private final String code;

  CheckItem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
