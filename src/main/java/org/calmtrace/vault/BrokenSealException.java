package org.calmtrace.vault;

/**
 * A text does not open with the key of its subject: it was changed, or belongs to somebody else.
 * Nothing that is stored lawfully does that, so it is never skipped.
 */
public class BrokenSealException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenSealException(String subject, Throwable cause) {
    super("A sealed text of " + subject + " does not open with its key", cause);
  }
}
