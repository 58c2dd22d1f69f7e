package org.calmtrace.incident.codes;

import org.calmtrace.platform.Code;

/** What the person did, seen from outside. */
public enum Behaviour implements Code {
  VERBAL_ABUSE("verbal-abuse"),
  THREAT("threat"),
  PROPERTY_DAMAGE("property-damage"),
  PHYSICAL_AGGRESSION("physical-aggression"),
  WEAPON("weapon"),
  SELF_HARM("self-harm"),
  SUICIDE_ATTEMPT("suicide-attempt"),
  ELOPEMENT("elopement"),
  SEXUAL("sexual"),
  FIRE("fire"),
  BARRICADE("barricade"),
  AGITATION("agitation");

  private final String code;

  Behaviour(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
