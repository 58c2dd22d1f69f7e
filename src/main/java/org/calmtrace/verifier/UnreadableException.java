package org.calmtrace.verifier;

/** Nothing can be said, for what should be looked at cannot be read; the message says what. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableException(String message) {
    super(message);
  }
}
