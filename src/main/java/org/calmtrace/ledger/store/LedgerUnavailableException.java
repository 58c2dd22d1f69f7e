package org.calmtrace.ledger.store;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The store did not say in time whether it took the events. They may still land: whoever sends the
 * same entries again is told that they are there, so nothing is lost or doubled.
 */
public final class LedgerUnavailableException extends EventStoreException {

  private static final long serialVersionUID = 1L;

  private LedgerUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static LedgerUnavailableException after(Duration patience) {
    return new LedgerUnavailableException(
        "The store did not answer within " + patience.toMillis() + " ms", null);
  }

  static LedgerUnavailableException unsettled(Throwable cause) {
    return new LedgerUnavailableException("The store took no further attempt", cause);
  }

  static LedgerUnavailableException closing() {
    return new LedgerUnavailableException("The ledger is closing", null);
  }

  static LedgerUnavailableException lost(String what) {
    return new LedgerUnavailableException(what, null);
  }

  /** What the appender's thread found, as an exception of the caller's own thread. */
  static RuntimeException translate(@Nullable Throwable found) {
    if (found instanceof DuplicateKeyException duplicate) {
      return new DuplicateKeyException(duplicate);
    }
    if (found instanceof LedgerUnavailableException unavailable) {
      return new LedgerUnavailableException(String.valueOf(unavailable.getMessage()), unavailable);
    }
    return new EventStoreException("The events could not be stored", found);
  }
}
