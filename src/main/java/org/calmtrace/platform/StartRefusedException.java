package org.calmtrace.platform;

import org.jspecify.annotations.Nullable;

/**
 * Says why the process does not start, and what the person who starts it can do. It is printed as
 * these two, without a trace.
 */
public class StartRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  /**
   * @param cause null where its text could hold a secret, such as the password of a connection
   *     string
   */
  public StartRefusedException(String problem, String action, @Nullable Throwable cause) {
    super(problem, cause);
    this.action = action;
  }

  public String action() {
    return action;
  }
}
