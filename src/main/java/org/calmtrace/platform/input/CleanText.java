package org.calmtrace.platform.input;

import org.jspecify.annotations.Nullable;

/**
 * Makes words fit to be kept for decades: line ends as {@code \n}, no control characters but line
 * end and tab, no broken characters, not longer than allowed. Markup is left as the text that it
 * is.
 */
final class CleanText {

  private CleanText() {}

  /** The words to keep; null if they are blank or wrong, which is then in {@code errors}. */
  static @Nullable String of(String words, int max, String field, InputErrors errors) {
    String text = words.replace("\r\n", "\n").replace('\r', '\n');
    if (!isSound(text, field, errors)) {
      return null;
    }
    if (text.codePointCount(0, text.length()) > max) {
      errors.add(field, InputRefusal.TOO_LONG, max);
      return null;
    }
    return text.isBlank() ? null : text;
  }

  /** Whether every character may be kept; the first that may not is named in {@code errors}. */
  static boolean isSound(String text, String field, InputErrors errors) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
        errors.add(field, InputRefusal.CONTROL_CHARACTER, name(c));
        return false;
      }
      if (isBroken(c)) {
        errors.add(field, InputRefusal.BROKEN_CHARACTER, name(c));
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean isBroken(int c) {
    boolean halfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return halfPair || noCharacter;
  }

  private static String name(int c) {
    return "U+%04X".formatted(c);
  }
}
