package org.calmtrace.incident.queue;

import org.calmtrace.platform.Code;

/** Why an incident needs a person. */
public enum QueueReason implements Code {
  /** Somebody has to look at the person in a restraint or seclusion again. */
  CHECK("check", Group.DUE),
  /** An intervention runs without an order. */
  ORDER("order", Group.DUE),
  /** The order of a running intervention ends. */
  ORDER_EXPIRY("order-expiry", Group.DUE),
  /** Nobody entitled has seen the person face to face. */
  ONE_HOUR_EVALUATION("one-hour-evaluation", Group.DUE),
  /** An intervention ended and no order for it is on record. */
  ORDER_MISSING("order-missing", Group.MEND),
  /** An order given by voice has no signature. */
  ORDER_UNSIGNED("order-unsigned", Group.MEND),
  /** It ended because criteria were met, and which is not said. */
  RELEASE_UNSAID("release-unsaid", Group.MEND),
  /** It ended hands-on, and no restraint or seclusion is on record. */
  INTERVENTION_MISSING("intervention-missing", Group.MEND),
  /** It was hands-on and has not been talked through. */
  DEBRIEF("debrief", Group.MEND),
  /** The escalation has had no end on record for longer than the site allows. */
  NO_END("no-end", Group.MEND),
  /** It has ended, and its record was not submitted within the site's time. */
  NOT_SUBMITTED("not-submitted", Group.MEND),
  /** A question waits for its answer. */
  QUESTION("question", Group.WAITING),
  /** A question was answered. */
  ANSWERED("answered", Group.REVIEW),
  /** It was opened again. */
  REOPENED("reopened", Group.REVIEW),
  /** It was submitted. */
  TO_REVIEW("to-review", Group.REVIEW),
  /** It was reviewed and is not closed. */
  TO_CLOSE("to-close", Group.REVIEW),
  /** It was filed late, and why is not said. */
  LATE_UNEXPLAINED("late-unexplained", Group.REVIEW),
  /** It was filed late, with a reason that nobody has looked at yet. */
  LATE_EXPLAINED("late-explained", Group.REVIEW);

  private final String code;
  private final Group group;

  QueueReason(String code, Group group) {
    this.code = code;
    this.group = group;
  }

  @Override
  public String code() {
    return code;
  }

  public Group group() {
    return group;
  }

  /** What kind of thing is needed. */
  public enum Group implements Code {
    /** Something on the ward, now. */
    DUE("due"),
    /** Something that is missing in the record and can still be put there. */
    MEND("mend"),
    /** An answer. */
    WAITING("waiting"),
    /** A reviewer's look. */
    REVIEW("review");

    private final String code;

    Group(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
