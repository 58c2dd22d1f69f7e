package org.calmtrace.security;

/** What a role may do with the clinical record of a unit in scope. */
public enum Right {
  /** Read coded facts: what kind, when, where, how it ended. */
  READ,
  /** Read what is sealed as well: names, birth dates, narratives. */
  READ_PERSONAL_TEXT,
  /** Report, add to a report, end it. */
  WRITE,
  /** Sign orders. */
  SIGN,
  /** Ask, review, close, open again. */
  REVIEW
}
