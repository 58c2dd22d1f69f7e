package org.calmtrace.ledger.note;

/** A text is not in the format that it should be in; the message says where, for a person. */
public final class MalformedException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedException(String message) {
    super(message);
  }
}
