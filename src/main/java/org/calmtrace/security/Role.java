package org.calmtrace.security;

/** What a person does here; one person may have several. */
public enum Role {
  TECHNICIAN,
  NURSE,
  /** Physician or other licensed practitioner. */
  PRACTITIONER,
  QUALITY_OFFICER,
  REGULATOR,
  ADMIN
}
