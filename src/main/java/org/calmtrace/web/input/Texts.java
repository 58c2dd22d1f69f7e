package org.calmtrace.web.input;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.calmtrace.platform.Code;

/** Values that are sent as text, in the one form that each of them has. */
final class Texts {

  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** ISO 8601 with seconds optional; a day that no calendar has is refused, not moved. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

  private static final int LONGEST_TIME = 40;

  /**
   * Beyond it arithmetic with times overflows and no store can compare; nobody means such a year.
   */
  private static final int LAST_YEAR = 9999;

  private Texts() {}

  static Optional<UUID> uuid(String text) {
    return UUID_FORM.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  static Optional<OffsetDateTime> time(String text) {
    if (text.length() > LONGEST_TIME) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text, TIME))
          .filter(time -> time.getYear() >= 0 && time.getYear() <= LAST_YEAR);
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  static Optional<?> code(String text, Class<?> vocabulary) {
    return Arrays.stream(codes(vocabulary).getEnumConstants())
        .filter(constant -> constant.code().equals(text))
        .findFirst();
  }

  static Class<? extends Code> codes(Class<?> vocabulary) {
    return vocabulary.asSubclass(Code.class);
  }
}
