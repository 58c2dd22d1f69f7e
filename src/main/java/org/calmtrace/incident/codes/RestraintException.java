package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** An exception of surveyor guidance, for orders that the text forbids. */
public enum RestraintException implements Code {
  SELF_MUTILATION("self-mutilation"),
  GERI_CHAIR("geri-chair"),
  BED_RAILS("bed-rails");

  private final String code;

  RestraintException(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
