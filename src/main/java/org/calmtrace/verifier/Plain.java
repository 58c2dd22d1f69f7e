package org.calmtrace.verifier;

import org.jspecify.annotations.Nullable;

/** Makes text from files that nobody has proved yet fit for a terminal. */
final class Plain {

  private static final int LONGEST = 2000;

  private Plain() {}

  /**
   * One line without anything that a terminal obeys or that turns the direction of writing, cut off
   * where it gets unreadable.
   */
  static String text(@Nullable String text) {
    return text(text, LONGEST);
  }

  /** The same, cut off after so many characters. */
  static String text(@Nullable String text, int longest) {
    StringBuilder plain = new StringBuilder();
    String.valueOf(text)
        .codePoints()
        .limit(longest)
        .forEach(c -> plain.appendCodePoint(isPlain(c) ? c : '?'));
    return plain.toString();
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
