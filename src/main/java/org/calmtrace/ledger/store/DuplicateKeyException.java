package org.calmtrace.ledger.store;

/** An event's aggregate version or identifier is taken: it can never be stored as it is. */
final class DuplicateKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Index of that event among those of its commit. */
  private final int event;

  DuplicateKeyException(int event, String key) {
    super("Taken already: " + key);
    this.event = event;
  }

  DuplicateKeyException(DuplicateKeyException found) {
    super(found.getMessage(), found);
    this.event = found.event;
  }

  int event() {
    return event;
  }
}
