package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** How an order was given. */
public enum OrderForm implements Code {
  WRITTEN("written"),
  ELECTRONIC("electronic"),
  TELEPHONE("telephone"),
  SPOKEN("spoken");

  private final String code;

  OrderForm(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
