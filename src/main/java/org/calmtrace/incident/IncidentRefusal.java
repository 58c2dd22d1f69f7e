package org.calmtrace.incident;

import org.calmtrace.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Why an incident did not take an entry, or is not shown. */
public enum IncidentRefusal implements Refusal {
  /** No incident by that identifier. */
  NOT_FOUND("incident.not-found", Kind.NOT_FOUND),
  /** No entry of the incident by that identifier, or of another kind. */
  ENTRY_NOT_FOUND("incident.entry-not-found", Kind.NOT_FOUND),
  /**
   * The body names an entry that the incident does not have. Argument: its identifier {@code
   * 4f8b1c52-7a0e-4d4e-9b57-1f0c8f2a6d31}.
   */
  ENTRY_UNKNOWN("incident.entry-unknown", Kind.RULE),
  /** No unit by that identifier. */
  UNIT_UNKNOWN("incident.unit-unknown", Kind.RULE),
  /** No person in care by that identifier. */
  PATIENT_UNKNOWN("incident.patient-unknown", Kind.RULE),
  /**
   * No member of staff by that identifier. Argument: the identifier {@code
   * 4f8b1c52-7a0e-4d4e-9b57-1f0c8f2a6d31}.
   */
  STAFF_UNKNOWN("incident.staff-unknown", Kind.RULE),
  /**
   * The identifier stands for an entry with other content. Argument: the identifier {@code
   * 4f8b1c52-7a0e-4d4e-9b57-1f0c8f2a6d31}.
   */
  ENTRY_DIFFERS("incident.entry-differs", Kind.CONFLICT),
  /** Later than our clock allows. Argument: minutes allowed {@code 5}. */
  IN_THE_FUTURE("incident.in-the-future", Kind.RULE),
  /** Before anyone could have filed it here. Argument: first year allowed {@code 1900}. */
  TOO_LONG_AGO("incident.too-long-ago", Kind.RULE),
  /** Technique {@code other} without words for it. */
  TECHNIQUE_NOT_SAID("incident.technique-not-said", Kind.RULE),
  /** Words for another technique beside a coded one. */
  TECHNIQUE_SAID_TWICE("incident.technique-said-twice", Kind.RULE),
  /** It cannot have ended before it began. */
  RESOLVED_BEFORE_REPORT("incident.resolved-before-report", Kind.RULE),
  /** An escalation ends once. */
  ALREADY_RESOLVED("incident.already-resolved", Kind.RULE),
  /** Settled without hands on, and an intervention on file. */
  HANDS_ON("incident.hands-on", Kind.RULE),
  /** Another intervention of the same kind was going on. */
  SAME_KIND_RUNNING("incident.same-kind-running", Kind.RULE),
  /** An intervention ends once. */
  ALREADY_ENDED("incident.already-ended", Kind.RULE),
  /** The end of an intervention before its start. */
  ENDED_BEFORE_START("incident.ended-before-start", Kind.RULE),
  /** A time before the intervention began. */
  BEFORE_INTERVENTION("incident.before-intervention", Kind.RULE),
  /** A check after the intervention ended. */
  AFTER_INTERVENTION("incident.after-intervention", Kind.RULE),
  /** An end that lies before a beginning, within one entry. */
  ENDS_BEFORE_IT_BEGINS("incident.ends-before-it-begins", Kind.RULE),
  ALREADY_SIGNED("incident.already-signed", Kind.RULE),
  SIGNED_BEFORE_ORDER("incident.signed-before-order", Kind.RULE),
  SIGNER_NOT_ORDERER("incident.signer-not-orderer", Kind.RULE, "42 CFR 483.358(d), (j)"),
  ORDER_NOT_SINGLE("incident.order-not-single", Kind.RULE, "42 CFR 482.13(e)(6)"),
  ORDER_NOT_SINGLE_UNDER_21(
      "incident.order-not-single-under-21", Kind.RULE, "42 CFR 483.356(a)(2)"),
  /** Argument: minutes allowed {@code 240}. */
  ORDER_TOO_LONG_ADULT("incident.order-too-long-adult", Kind.RULE, "42 CFR 482.13(e)(8)(i)(A)"),
  /** Argument: minutes allowed {@code 120}. */
  ORDER_TOO_LONG_ADOLESCENT(
      "incident.order-too-long-adolescent", Kind.RULE, "42 CFR 482.13(e)(8)(i)(B)"),
  /** Argument: minutes allowed {@code 60}. */
  ORDER_TOO_LONG_CHILD("incident.order-too-long-child", Kind.RULE, "42 CFR 482.13(e)(8)(i)(C)"),
  /** Argument: minutes allowed {@code 120}. */
  ORDER_TOO_LONG_UNDER_21("incident.order-too-long-under-21", Kind.RULE, "42 CFR 483.358(e)"),
  /**
   * Argument: the fields of the entry that can be put right {@code outcome, occurredAt, note,
   * leastRestrictive}.
   */
  FIELD_UNKNOWN("incident.field-unknown", Kind.RULE),
  NOTHING_CORRECTED("incident.nothing-corrected", Kind.RULE),
  /** Still open, or an intervention running. */
  NOT_RESOLVED("incident.not-resolved", Kind.RULE),
  STILL_RUNNING("incident.still-running", Kind.RULE),
  ALREADY_SUBMITTED("incident.already-submitted", Kind.RULE),
  NOT_SUBMITTED("incident.not-submitted", Kind.RULE),
  ALREADY_ANSWERED("incident.already-answered", Kind.RULE),
  QUESTION_OPEN("incident.question-open", Kind.RULE),
  ALREADY_REVIEWED("incident.already-reviewed", Kind.RULE),
  NOT_REVIEWED("incident.not-reviewed", Kind.RULE),
  CLOSED("incident.closed", Kind.RULE),
  NOT_CLOSED("incident.not-closed", Kind.RULE),
  IN_ERROR("incident.in-error", Kind.RULE),
  /** Only who reported it, or a reviewer, may say that it should not be there. */
  NOT_THE_REPORTER("incident.not-the-reporter", Kind.FORBIDDEN);

  private final String code;
  private final Kind kind;
  private final @Nullable String citation;

  IncidentRefusal(String code, Kind kind) {
    this(code, kind, null);
  }

  IncidentRefusal(String code, Kind kind, @Nullable String citation) {
    this.code = code;
    this.kind = kind;
    this.citation = citation;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public @Nullable String citation() {
    return citation;
  }
}
