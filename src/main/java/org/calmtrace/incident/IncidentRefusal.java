package org.calmtrace.incident;

import org.calmtrace.platform.Refusal;

/** Why an incident did not take an entry, or is not shown. */
public enum IncidentRefusal implements Refusal {
  /** No incident by that identifier. */
  NOT_FOUND("incident.not-found", Kind.NOT_FOUND),
  /** No entry of the incident by that identifier. */
  ENTRY_NOT_FOUND("incident.entry-not-found", Kind.NOT_FOUND),
  /** No unit by that identifier. */
  UNIT_UNKNOWN("incident.unit-unknown", Kind.RULE),
  /** No person in care by that identifier. */
  PATIENT_UNKNOWN("incident.patient-unknown", Kind.RULE),
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
