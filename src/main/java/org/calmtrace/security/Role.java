package org.calmtrace.security;

import static org.calmtrace.security.Right.READ;
import static org.calmtrace.security.Right.READ_PERSONAL_TEXT;
import static org.calmtrace.security.Right.REVIEW;
import static org.calmtrace.security.Right.SIGN;
import static org.calmtrace.security.Right.WRITE;

import java.util.Set;

/** What a person does here; one person may have several. */
public enum Role {
  TECHNICIAN(READ, READ_PERSONAL_TEXT, WRITE),
  NURSE(READ, READ_PERSONAL_TEXT, WRITE),
  /** Physician or other licensed practitioner. */
  PRACTITIONER(READ, READ_PERSONAL_TEXT, WRITE, SIGN),
  QUALITY_OFFICER(READ, READ_PERSONAL_TEXT, REVIEW),
  /** Reads coded facts; personal text is withheld. */
  REGULATOR(READ),
  /** Facilities, staff, sign-in; nothing of anybody's care. */
  ADMIN();

  private final Set<Right> rights;

  Role(Right... rights) {
    this.rights = Set.of(rights);
  }

  public boolean has(Right right) {
    return rights.contains(right);
  }
}
