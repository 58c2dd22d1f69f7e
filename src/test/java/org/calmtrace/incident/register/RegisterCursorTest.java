package org.calmtrace.incident.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterCursorTest {

  @Test
  void itComesBackAsItWasAndFitsIntoAnAddress() {
    RegisterCursor cursor = new RegisterCursor(Instant.ofEpochMilli(1_795_000_000_123L), 17);

    assertThat(RegisterCursor.parse(cursor.toString())).contains(cursor);
    assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "2 1", "1 5 17", "2 x 17", "2 5 x", "2 5 17 7", "\u0000"})
  void whatIsNoneIsNotTakenForOne(String content) {
    String encoded =
        Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));

    assertThat(RegisterCursor.parse(encoded)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "ä", "a b", "=", "a=b"})
  void whatIsNotEvenEncodedIsNotTakenForOneEither(String text) {
    assertThat(RegisterCursor.parse(text)).isEmpty();
  }
}
