package org.calmtrace.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every flaw has its words, and there are words for nothing else. */
class FlawWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"ledger.properties", "ledger_es.properties"})
  void eachFlawHasWordsInEachLanguage(String file) throws IOException {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(FlawWordsTest.class.getResourceAsStream("/messages/" + file)),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    assertThat(
            words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("ledger.flaw."))
                .collect(Collectors.toSet()))
        .isEqualTo(
            Arrays.stream(Flaw.values())
                .map(flaw -> "ledger.flaw." + flaw.code())
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void aSentenceHoldsItsPosition(String language) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/ledger");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    FlawWords words = new FlawWords(messages);
    for (Flaw flaw : Flaw.values()) {
      Finding finding = new Finding(flaw, 1_234_567, 7_654_321, "the-name", "");
      String sentence = words.of(finding, Locale.of(language));
      assertThat(sentence).endsWith(".").doesNotContain("{", "1,234", "'");
    }
    assertThat(words.of(Finding.at(Flaw.EVENT_ALTERED, 1_234_567, ""), Locale.of(language)))
        .contains("1234567");
  }
}
