package org.calmtrace.ledger.check;

/** What a check needs is not to be had, so it says nothing of the ledger. */
public final class NotCheckableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotCheckableException(String message, Throwable cause) {
    super(message, cause);
  }
}
