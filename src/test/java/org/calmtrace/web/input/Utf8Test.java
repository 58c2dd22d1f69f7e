package org.calmtrace.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.calmtrace.platform.RefusedException;
import org.calmtrace.platform.input.InputRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes become characters in one way only, and the place of those that do not is named. */
class Utf8Test {

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "niño", "漢字", "🙂", "\uDBFF\uDFFD", "a\u0000\uFFFE"})
  void everyCharacterIsRead(String text) {
    assertThat(Utf8.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "c0af, a slash in two bytes",
    "e080af, a slash in three",
    "f08080af, a slash in four",
    "eda080, half a pair",
    "eda0bdedb982, a pair in halves",
    "f4908080, beyond the last character",
    "c3, a character cut off",
    "af, the end of none",
    "ff, a byte that never is",
  })
  void whatACarelessReaderWouldTakeForACharacterIsRefused(String hex, String what) {
    String document =
        HexFormat.of().formatHex("{\n \"name\": \"é@\"}".getBytes(StandardCharsets.UTF_8));

    RefusedException refused = refused(HexFormat.of().parseHex(document.replace("40", hex)));

    assertThat(refused.refusal()).as(what).isEqualTo(InputRefusal.NOT_JSON);
    assertThat(refused.arguments()).as("line and column").containsExactly(2, 12);
  }

  @Test
  void aDocumentThatEndsWithinACharacterIsRefused() {
    assertThat(refused(HexFormat.of().parseHex("7b22f09f99")).arguments()).containsExactly(1, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
  void noOtherEncodingIsGuessed(String charset) {
    byte[] document = "{\"note\": \"niño\"}".getBytes(Charset.forName(charset));

    assertThat(
            catchThrowableOfType(
                RefusedException.class, () -> JsonInput.read(document, Note.class)))
        .isNotNull();
  }

  @Test
  void aMarkOfOrderBeforeTheDocumentIsPassedOverAndNowhereElse() {
    byte[] document = "\uFEFF\uFEFF{}".getBytes(StandardCharsets.UTF_8);

    assertThat(Utf8.read(document)).isEqualTo("\uFEFF{}");
  }

  private static RefusedException refused(byte[] document) {
    return catchThrowableOfType(RefusedException.class, () -> Utf8.read(document));
  }

  /** Any input. */
  record Note(String note) {}
}
