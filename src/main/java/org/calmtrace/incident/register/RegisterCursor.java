package org.calmtrace.incident.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a part of the list ended: the sort key of its last row. It stays right while rows come and
 * go, and opaque to those who carry it.
 */
record RegisterCursor(Instant happened, long number) {

  private static final String VERSION = "2";

  static RegisterCursor after(RegisterRow row) {
    return new RegisterCursor(row.happened().toInstant(), row.number());
  }

  static Optional<RegisterCursor> parse(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", -1);
      if (parts.length != 3 || !parts[0].equals(VERSION)) {
        return Optional.empty();
      }
      Instant happened = Instant.ofEpochMilli(Long.parseLong(parts[1]));
      return Optional.of(new RegisterCursor(happened, Long.parseLong(parts[2])));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    String text = VERSION + " " + happened.toEpochMilli() + " " + number;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
