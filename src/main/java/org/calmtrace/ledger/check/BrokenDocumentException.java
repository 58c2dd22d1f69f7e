package org.calmtrace.ledger.check;

/** Bytes are no document. */
final class BrokenDocumentException extends Exception {

  private static final long serialVersionUID = 1L;

  BrokenDocumentException(String message) {
    super(message);
  }
}
