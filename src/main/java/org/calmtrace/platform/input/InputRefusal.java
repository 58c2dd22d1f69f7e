package org.calmtrace.platform.input;

import org.calmtrace.platform.Refusal;

/**
 * What can be wrong with input before anyone asks what it means. It stands in {@code errors} for
 * each field, or alone where the document as a whole cannot be read.
 */
public enum InputRefusal implements Refusal {
  /** The whole: its errors say what is wrong where. Argument: how many {@code 2}. */
  INVALID("input.invalid"),
  /** Arguments: line {@code 3} and column {@code 14}. */
  NOT_JSON("input.not-json"),
  BODY_MISSING("input.body-missing"),
  /** Argument: bytes allowed {@code 1048576}. */
  BODY_TOO_LARGE("input.body-too-large"),
  /** Argument: what the header {@code Content-Encoding} says {@code gzip}. */
  BODY_ENCODED("input.body-encoded"),
  /** Argument: levels allowed {@code 16}. */
  TOO_DEEP("input.too-deep"),
  REQUIRED("input.required"),
  /** Argument: the fields that there are {@code answerId, answer}. */
  UNKNOWN_FIELD("input.unknown-field"),
  REPEATED_FIELD("input.repeated-field"),
  /** Argument: how many are allowed {@code 200}. */
  TOO_MANY("input.too-many"),
  NOT_TEXT("input.not-text"),
  NOT_A_WHOLE_NUMBER("input.not-a-whole-number"),
  NOT_TRUE_OR_FALSE("input.not-true-or-false"),
  NOT_A_LIST("input.not-a-list"),
  NOT_AN_OBJECT("input.not-an-object"),
  NOT_A_UUID("input.not-a-uuid"),
  NOT_A_TIME("input.not-a-time"),
  NOT_A_DAY_OR_TIME("input.not-a-day-or-time"),
  /** The header {@code If-Match} holds no entity tag of ours. */
  NOT_A_VERSION("input.not-a-version"),
  /** Argument: the allowed codes {@code calmed, partial, none, worsened}. */
  UNKNOWN_CODE("input.unknown-code"),
  /** Arguments: least {@code 0} and greatest {@code 4}. */
  OUT_OF_RANGE("input.out-of-range"),
  /** Argument: characters allowed {@code 20000}. */
  TOO_LONG("input.too-long"),
  /** Argument: the character {@code U+0007}. */
  CONTROL_CHARACTER("input.control-character"),
  /**
   * Half of a surrogate pair, or a code point that is no character. Argument: it {@code U+D800}.
   */
  BROKEN_CHARACTER("input.broken-character");

  private final String code;

  InputRefusal(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    if (this == BODY_TOO_LARGE) {
      return Kind.TOO_LARGE;
    }
    return this == BODY_ENCODED ? Kind.UNSUPPORTED : Kind.MALFORMED;
  }
}
