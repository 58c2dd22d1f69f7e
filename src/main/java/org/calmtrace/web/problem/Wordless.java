package org.calmtrace.web.problem;

import org.jspecify.annotations.Nullable;

/**
 * An exception as the log may have it: its class and where it came from, with causes, but not its
 * message, which may repeat what somebody wrote about a person.
 */
final class Wordless extends Exception {

  private static final long serialVersionUID = 1L;

  private static final int DEEPEST = 10;

  private Wordless(String name, @Nullable Throwable cause) {
    super(name, cause);
  }

  static Wordless of(Throwable exception) {
    return of(exception, 0);
  }

  private static Wordless of(Throwable exception, int depth) {
    Throwable cause = exception.getCause();
    Wordless wordless =
        new Wordless(
            exception.getClass().getName(),
            cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
    wordless.setStackTrace(exception.getStackTrace());
    return wordless;
  }

  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }
}
