package org.calmtrace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every template: its words are in the message files, its fields have labels. */
class TemplatesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path TEMPLATES = RESOURCES.resolve("templates");

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern TAG =
      Pattern.compile(
          "(?s)<(/?!?)([a-zA-Z][\\w:-]*)((?:\\s+[^\\s=>/]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))?)*)\\s*/?>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

  /**
   * {@code #{key}}, {@code #{key(...)}}, {@code #{|begin.${...}|}}, {@code #{${'begin.' + ...}}}.
   */
  private static final Pattern MESSAGE =
      Pattern.compile("#\\{(?:([a-z][\\w.-]*)|\\|([\\w.-]+)\\$|\\$\\{'([\\w.-]+)')");

  /** {@code #messages.msg('key')} and {@code #messages.msg('begin.' + ...)}. */
  private static final Pattern CALL = Pattern.compile("#messages\\.msg\\w*\\('([\\w.-]+)'");

  /** Attributes that people read or hear. */
  private static final Set<String> WORDED =
      Set.of("title", "alt", "placeholder", "aria-label", "aria-description", "label");

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<Path> all = files.filter(it -> it.toString().endsWith(".html")).sorted().toList();
      assertThat(all).hasSizeGreaterThan(5);
      return all.stream();
    }
  }

  /** Such a field writes its clock as the browser's language does, and knows no hour twice. */
  @ParameterizedTest
  @MethodSource("templates")
  void noTimeIsLeftToTheBrowser(Path template) {
    assertThat(text(template)).doesNotContain("datetime-local", "type=\"time\"");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyWordIsInTheMessageFilesOfBothLanguages(Path template) {
    String text = text(template);
    Set<String> english = messages("").keySet();
    Set<String> spanish = messages("_es").keySet();
    Set<String> wanted = new TreeSet<>();
    MESSAGE
        .matcher(text)
        .results()
        .forEach(
            it ->
                wanted.add(
                    Stream.of(1, 2, 3)
                        .map(it::group)
                        .filter(g -> g != null)
                        .findFirst()
                        .orElseThrow()));
    CALL.matcher(text).results().forEach(it -> wanted.add(it.group(1)));

    assertThat(wanted).allSatisfy(key -> assertThat(has(english, key)).as(key).isTrue());
    assertThat(wanted).allSatisfy(key -> assertThat(has(spanish, key)).as("es: " + key).isTrue());
  }

  /** A key that ends with a dot is the beginning of one that is made at run time. */
  private static boolean has(Set<String> keys, String key) {
    return key.endsWith(".")
        ? keys.stream().anyMatch(it -> it.startsWith(key))
        : keys.contains(key);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noWordStandsInATemplate(Path template) {
    String text = COMMENT.matcher(text(template)).replaceAll("");
    assertThat(TAG.matcher(text).replaceAll(" "))
        .as("text between tags")
        .doesNotContainPattern("\\p{L}{2,}");
    TAG.matcher(text)
        .results()
        .forEach(
            tag ->
                ATTRIBUTE
                    .matcher(tag.group(3))
                    .results()
                    .filter(it -> WORDED.contains(it.group(1)))
                    .forEach(it -> assertThat(it.group(2)).as(it.group()).isEqualTo("\"\"")));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyFieldHasALabel(Path template) {
    String text = COMMENT.matcher(text(template)).replaceAll("");
    Set<String> labelled =
        TAG.matcher(text)
            .results()
            .filter(tag -> tag.group(2).equals("label"))
            .map(tag -> attributes(tag.group(3)))
            .map(it -> it.getOrDefault("for", it.getOrDefault("th:for", "")))
            .collect(Collectors.toSet());
    int inLabel = 0;
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String name = tag.group(2);
      if (name.equals("label")) {
        inLabel += tag.group(1).isEmpty() ? 1 : -1;
      }
      Map<String, String> attributes = attributes(tag.group(3));
      boolean field =
          Set.of("input", "select", "textarea").contains(name)
              && tag.group(1).isEmpty()
              && !"hidden".equals(attributes.get("type"));
      if (field && inLabel == 0) {
        assertThat(attributes.getOrDefault("id", attributes.getOrDefault("th:id", "no id")))
            .as(tag.group())
            .isIn(labelled);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void nothingIsStyledOrScriptedInLine(Path template) {
    assertThat(text(template))
        .doesNotContainPattern("\\sstyle\\s*=")
        .doesNotContainPattern("<style")
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContainPattern("\\son[a-z]+\\s*=");
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(messages("_es").keySet()).isEqualTo(messages("").keySet());
  }

  @Test
  void theSpriteHasTheIconsThatPagesUseAndNoOthers() throws IOException {
    Set<String> listed = new TreeSet<>(Files.readAllLines(RESOURCES.resolve("web/icons.txt")));
    Pattern name = Pattern.compile("['\"]([a-z0-9-]+)['\"]");
    Set<String> named = new TreeSet<>();
    Stream<Path> sources = Stream.concat(templates(), javaFiles());
    sources.forEach(
        file -> name.matcher(text(file)).results().map(it -> it.group(1)).forEach(named::add));

    assertThat(listed).as("listed, but used nowhere").allMatch(named::contains);
    Pattern used = Pattern.compile("icon\\('([a-z0-9-]+)'\\)");
    templates()
        .forEach(
            file ->
                used.matcher(text(file))
                    .results()
                    .forEach(it -> assertThat(listed).contains(it.group(1))));
    assertThat(new String(new Icons().sprite(), StandardCharsets.UTF_8))
        .satisfies(
            sprite -> listed.forEach(it -> assertThat(sprite).contains("id=\"" + it + "\"")));
  }

  private static Stream<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/calmtrace"))) {
      return files.filter(it -> it.toString().endsWith(".java")).toList().stream();
    }
  }

  private static Map<String, String> attributes(String text) {
    return ATTRIBUTE
        .matcher(text)
        .results()
        .collect(
            Collectors.toMap(
                it -> it.group(1),
                it -> it.group(2).substring(1, it.group(2).length() - 1),
                (a, b) -> a,
                TreeMap::new));
  }

  private static Map<String, String> messages(String language) {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
      Map<String, String> all = new TreeMap<>();
      files
          .filter(it -> it.toString().endsWith("_es.properties") == language.equals("_es"))
          .forEach(file -> properties(file).forEach((k, v) -> all.put((String) k, (String) v)));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties properties(Path file) {
    try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
