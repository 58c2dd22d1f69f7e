package org.calmtrace.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calmtrace.WrittenPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes {@code errors.md}: every code that we refuse with, in the words of the answer. */
class ErrorsReferenceTest {

  private static final List<RefusalCode> CODES = RefusalCode.all();

  @Test
  void thePageHoldsEveryCodeInTheWordsOfTheAnswer() throws IOException {
    Words words = Words.read();
    StringBuilder page = new StringBuilder();
    CODES.stream()
        .collect(Collectors.groupingBy(RefusalCode::group, TreeMap::new, Collectors.toList()))
        .forEach((group, codes) -> page.append(section(group, codes, words)));

    WrittenPart.check("errors.md", ErrorsReferenceTest.class, page.toString());
  }

  private static String section(String group, List<RefusalCode> codes, Words words) {
    Table table =
        new Table(
            List.of(
                "code", "status", "what it means: `title`", "what to do: `detail`", "citation"));
    codes.forEach(code -> table.row(row(code, words)));
    return "## " + group + "\n\n" + about(codes) + "\n\n" + table + "\n";
  }

  private static String about(List<RefusalCode> codes) {
    return codes.stream()
        .map(code -> Javadocs.of(code.constant().getDeclaringClass()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static List<String> row(RefusalCode code, Words words) {
    String title = words.of("problem." + code.code() + ".title", List.of());
    String detail = words.of("problem." + code.code() + ".detail", code.arguments());
    assertThat(detail).as("an example for each argument of " + code).doesNotContain("{");
    return List.of(
        "`" + code.code() + "`",
        Integer.toString(code.status()),
        title,
        detail,
        Objects.requireNonNullElse(code.citation(), "–"));
  }

  @Test
  void noCodeIsDeclaredTwice() {
    assertThat(CODES).hasSizeGreaterThan(80).extracting(RefusalCode::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_es"})
  void everyCodeHasATitleAndADetailAndNoWordsAreLeftOver(String language) throws IOException {
    Set<String> expected = new TreeSet<>();
    CODES.forEach(code -> expected.add("problem." + code.code() + ".title"));
    CODES.forEach(code -> expected.add("problem." + code.code() + ".detail"));

    assertThat(problemKeys(language)).isEqualTo(expected);
  }

  private static Set<String> problemKeys(String language) throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
      for (Path file : files.toList()) {
        boolean spanish = file.toString().endsWith("_es.properties");
        if (spanish == language.equals("_es")) {
          keys.addAll(keys(file));
        }
      }
    }
    return keys;
  }

  private static List<String> keys(Path file) throws IOException {
    Properties messages = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      messages.load(reader);
    }
    return messages.stringPropertyNames().stream()
        .filter(key -> key.startsWith("problem."))
        .toList();
  }
}
