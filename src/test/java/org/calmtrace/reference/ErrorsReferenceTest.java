package org.calmtrace.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.calmtrace.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

/** Every code that we refuse with is in {@code errors.md} and has its words, and no other is. */
class ErrorsReferenceTest {

  private static final String NO_CITATION = "–";

  /** What the door and the protocol refuse is no feature's refusal, but has a code as well. */
  private static final List<String> OTHERS =
      List.of("org.calmtrace.security.Denial", "org.calmtrace.web.problem.HttpFault");

  private static final Map<String, String> IN_CODE = new TreeMap<>();

  @BeforeAll
  static void readTheCode() throws ReflectiveOperationException {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.calmtrace");
    for (JavaClass type : ours) {
      if (type.isEnum() && type.isAssignableTo(Refusal.class)) {
        for (Object constant : type.reflect().getEnumConstants()) {
          Refusal refusal = (Refusal) constant;
          add(refusal.code(), refusal.kind().status(), refusal.citation());
        }
      }
    }
    for (String other : OTHERS) {
      for (Object constant : Class.forName(other).getEnumConstants()) {
        add((String) read(constant, "code"), ((HttpStatus) read(constant, "status")).value(), null);
      }
    }
  }

  private static void add(String code, int status, @Nullable String citation) {
    String line = status + " " + Objects.requireNonNullElse(citation, NO_CITATION);
    assertThat(IN_CODE.put(code, line)).as("declared twice: " + code).isNull();
  }

  private static Object read(Object constant, String field) throws ReflectiveOperationException {
    Field found = constant.getClass().getDeclaredField(field);
    found.setAccessible(true);
    return Objects.requireNonNull(found.get(constant));
  }

  @Test
  void theDocumentListsEveryCodeOnceWithItsStatusAndCitation() {
    List<List<String>> rows = ReferenceTable.rows(ReferenceTable.lines("errors.md"));

    Map<String, String> documented = new TreeMap<>();
    for (List<String> row : rows) {
      assertThat(row).as("code, status, citation, when, what to do").hasSize(5).doesNotContain("");
      String code = ReferenceTable.bare(row.get(0));
      assertThat(documented.put(code, row.get(1) + " " + row.get(2))).as("twice: " + code).isNull();
    }
    assertThat(documented).hasSizeGreaterThan(40).isEqualTo(IN_CODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_es"})
  void everyCodeHasATitleAndADetailAndNoWordsAreLeftOver(String language) throws IOException {
    Set<String> expected = new TreeSet<>();
    IN_CODE.keySet().forEach(code -> expected.add("problem." + code + ".title"));
    IN_CODE.keySet().forEach(code -> expected.add("problem." + code + ".detail"));

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
