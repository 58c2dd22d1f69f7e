package org.calmtrace.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, as a value. Each feature lists its own in an enum; every one has its
 * words in the message files: {@code problem.<code>.title} says what it means, {@code
 * problem.<code>.detail} what to do. {@code docs/reference/errors.md} is written from these; where
 * words have arguments, the Javadoc of the constant gives an example of each.
 */
public interface Refusal {

  /** Stable, e.g. {@code incident.entry-differs}; part of the public contract. */
  String code();

  Kind kind();

  /**
   * The paragraph that asks for the refusal, e.g. {@code 42 CFR 482.13(e)(6)}; null if none does.
   */
  default @Nullable String citation() {
    return null;
  }

  /** After how long it may help to ask again; null if that says nothing. */
  default @Nullable Duration retryAfter() {
    return null;
  }

  /** What family of refusal it is, and the HTTP status it is answered with. */
  enum Kind {
    MALFORMED(400),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    VERSION_CHANGED(412),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    RULE(422),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }
}
