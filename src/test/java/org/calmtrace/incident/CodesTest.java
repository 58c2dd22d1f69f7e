package org.calmtrace.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Device;
import org.calmtrace.incident.codes.Harm;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Position;
import org.calmtrace.incident.codes.Reason;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.platform.Code;
import org.calmtrace.reference.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Vocabularies, how they are stored, and the words for them. */
class CodesTest {

  /** Every code that an entry can hold, by the name under which its words stand. */
  private static final Map<String, Class<? extends Code>> VOCABULARIES =
      Vocabularies.of("org.calmtrace.incident.codes");

  @Test
  void theVocabulariesHaveTheSizesOfTheirSources() {
    assertThat(Technique.values()).hasSize(32);
    assertThat(Antecedent.values()).hasSize(19);
    assertThat(Behaviour.values()).hasSize(12);
    assertThat(Response.values()).hasSize(4);
    assertThat(Outcome.values()).hasSize(9);
    assertThat(Reason.values()).hasSize(12);
    assertThat(Position.values()).hasSize(8);
    assertThat(Device.values()).hasSize(20);
    assertThat(Harm.values()).hasSize(6);
    assertThat(VOCABULARIES).hasSizeGreaterThan(45);
  }

  @Test
  void aCodeIsItsConstantInLowerCaseWithHyphens() {
    for (Class<? extends Code> vocabulary : VOCABULARIES.values()) {
      for (Code code : vocabulary.getEnumConstants()) {
        assertThat(code.code())
            .isEqualTo(code.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
  }

  @Test
  void jsonHoldsTheCode() {
    JsonMapper json = JsonMapper.builder().build();

    assertThat(json.writeValueAsString(Technique.ACTIVE_LISTENING))
        .isEqualTo("\"active-listening\"");
    assertThat(json.readValue("\"active-listening\"", Technique.class))
        .isEqualTo(Technique.ACTIVE_LISTENING);
  }

  @Test
  void aCodeIsReadAsItStandsAndNotOtherwise() {
    assertThat(Code.parse(Response.class, "partial")).contains(Response.PARTIAL);
    for (String wrong : List.of("PARTIAL", "Partial", " partial", "", "nothing")) {
      assertThat(Code.parse(Response.class, wrong)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"incident.properties", "incident_es.properties"})
  void everyCodeHasItsWordsAndNoWordsAreLeftOver(String file) throws IOException {
    Set<String> words = new TreeSet<>();
    for (String key : messages(file).stringPropertyNames()) {
      if (VOCABULARIES.containsKey(key.substring(0, key.indexOf('.')))) {
        words.add(key);
      }
    }

    assertThat(words)
        .containsExactlyInAnyOrderElementsOf(
            VOCABULARIES.entrySet().stream()
                .flatMap(
                    vocabulary ->
                        Code.all(vocabulary.getValue()).stream()
                            .map(code -> vocabulary.getKey() + "." + code))
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"incident", "problems"})
  void spanishIsAsCompleteAsEnglish(String feature) throws IOException {
    assertThat(messages(feature + "_es.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            messages(feature + ".properties").stringPropertyNames());
  }

  private static Properties messages(String file) throws IOException {
    Properties messages = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/messages", file), StandardCharsets.UTF_8)) {
      messages.load(reader);
    }
    return messages;
  }
}
