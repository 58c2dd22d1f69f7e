package org.calmtrace.incident;

import org.calmtrace.platform.Refusal;

/** Why an incident did not take an entry, or is not shown. */
public enum IncidentRefusal implements Refusal {
  /** No incident by that identifier. */
  NOT_FOUND("incident.not-found", Kind.NOT_FOUND),
  /** No unit by that identifier. */
  UNIT_UNKNOWN("incident.unit-unknown", Kind.RULE),
  /** No person in care by that identifier. */
  PATIENT_UNKNOWN("incident.patient-unknown", Kind.RULE),
  /** Incidents of that unit are not this person's to see or write. */
  OUTSIDE_SCOPE("incident.outside-scope", Kind.FORBIDDEN),
  /** None of this person's roles writes incidents. */
  ROLE_MAY_NOT_WRITE("incident.role-may-not-write", Kind.FORBIDDEN),
  /** None of this person's roles reads incidents. */
  ROLE_MAY_NOT_READ("incident.role-may-not-read", Kind.FORBIDDEN),
  /** The identifier stands for an entry with other content. */
  ENTRY_DIFFERS("incident.entry-differs", Kind.CONFLICT),
  /** Later than our clock allows. Argument: minutes allowed. */
  IN_THE_FUTURE("incident.in-the-future", Kind.RULE),
  /** Before anyone could have filed it here. Argument: first year allowed. */
  TOO_LONG_AGO("incident.too-long-ago", Kind.RULE),
  /** Technique {@code other} without words for it. */
  TECHNIQUE_NOT_SAID("incident.technique-not-said", Kind.RULE),
  /** Words for another technique beside a coded one. */
  TECHNIQUE_SAID_TWICE("incident.technique-said-twice", Kind.RULE),
  /** It cannot have ended before it began. */
  RESOLVED_BEFORE_REPORT("incident.resolved-before-report", Kind.RULE),
  /** An escalation ends once. */
  ALREADY_RESOLVED("incident.already-resolved", Kind.RULE);

  private final String code;
  private final Kind kind;

  IncidentRefusal(String code, Kind kind) {
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
