package org.calmtrace.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what has one way only to be written. Whatever has a second one is refused, so that a signed
 * text can nowhere be changed and still be taken for the same.
 */
final class Strict {

  /** Notes, proof files, policies and leaves are far smaller. */
  private static final int MOST_BYTES = 1 << 20;

  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

  private Strict() {}

  static String utf8(String what, byte[] bytes) throws MalformedException {
    requireShort(what, bytes);
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("The " + what + " is not UTF-8");
    }
  }

  static void requireShort(String what, byte[] bytes) throws MalformedException {
    if (bytes.length > MOST_BYTES) {
      throw new MalformedException("The " + what + " is longer than " + MOST_BYTES + " bytes");
    }
  }

  /** The lines of a text, each of which has to end with a line feed. */
  static List<String> lines(String what, String text) throws MalformedException {
    if (!text.endsWith("\n")) {
      throw new MalformedException("The last line of the " + what + " has no line feed");
    }
    return List.of(text.substring(0, text.length() - 1).split("\n", -1));
  }

  static void requireNoControls(String what, String text) throws MalformedException {
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new MalformedException(
          "The " + what + " holds a control character: line ends are a line feed and nothing else");
    }
  }

  /**
   * RFC 4648 section 4, with padding, and with no bits set that say nothing. The message does not
   * repeat the text: it may be a key that somebody put in the wrong place.
   */
  static byte[] base64(String what, String text) throws MalformedException {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (base64(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new MalformedException("The " + what + " is not base64 as it should be written");
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** A number from 0 to 2^63 - 1 without leading zeros. */
  static long decimal(String what, String text) throws MalformedException {
    if (DECIMAL.matcher(text).matches()) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        // said below
      }
    }
    throw new MalformedException(
        "The " + what + " is not a whole number without leading zeros below 2^63: " + text);
  }
}
