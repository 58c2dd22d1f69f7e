package org.calmtrace.web.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputRefusal;

/**
 * Reads bytes as UTF-8 and as nothing else. The JSON parser would guess UTF-16 and UTF-32 from the
 * first bytes, and take characters that are written longer than they may be: {@code C0 AF} is no
 * slash, though a careless reader finds one, behind the back of whoever looked for slashes.
 */
final class Utf8 {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * @throws RefusedException with line and column of the first byte that cannot stand there
   */
  static String read(byte[] document) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(document.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(document), text, true);
    String read = text.flip().toString();
    if (result.isError()) {
      throw refused(read);
    }
    // Some editors put one before a file; RFC 8259 lets a reader pass over it.
    return !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK ? read.substring(1) : read;
  }

  private static RefusedException refused(String before) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return RefusedException.of(InputRefusal.NOT_JSON, line, column);
  }
}
