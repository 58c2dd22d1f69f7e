package org.calmtrace.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One value of a coded vocabulary. Its code is what events, requests and message keys hold;
 * constants may be renamed, codes never.
 */
public interface Code {

  /** Lower-case letters and hyphens, e.g. {@code active-listening}. */
  @JsonValue
  String code();

  /** The constant with that code, or empty: codes are compared as they are, without folding. */
  static <C extends Enum<C> & Code> Optional<C> parse(Class<C> vocabulary, String code) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .filter(constant -> constant.code().equals(code))
        .findFirst();
  }

  /** All codes of a vocabulary in its own order. */
  static List<String> all(Class<? extends Code> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants()).map(Code::code).toList();
  }
}
