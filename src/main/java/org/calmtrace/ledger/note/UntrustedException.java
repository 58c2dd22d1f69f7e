package org.calmtrace.ledger.note;

/**
 * A note is in form, but those whom the reader trusts have not signed it; the message says who is
 * missing or whose signature does not fit, for a person.
 */
public final class UntrustedException extends Exception {

  private static final long serialVersionUID = 1L;

  UntrustedException(String message) {
    super(message);
  }
}
