package org.calmtrace.verifier;

/** What was looked at does not hold; the message says why. */
final class WrongException extends Exception {

  private static final long serialVersionUID = 1L;

  WrongException(String message) {
    super(message);
  }
}
