package org.calmtrace.platform.mongo;

import org.jspecify.annotations.Nullable;

/** Says why there is no store to work on, and what the person who starts Calmtrace can do. */
class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  /** No cause is taken whose text could hold the password of a connection string. */
  StoreUnavailableException(String problem, String action, @Nullable Throwable cause) {
    super(problem, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
