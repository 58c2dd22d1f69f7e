package org.calmtrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds {@code docs/reference/settings.md} to the settings that there are: ours, from the metadata
 * that the compiler writes for our {@code @ConfigurationProperties}, and those of others that the
 * page names.
 */
class SettingsTest {

  private static final Path PAGE = Path.of("docs/reference/settings.md");
  private static final String METADATA = "META-INF/spring-configuration-metadata.json";
  private static final String OURS = "calmtrace.";
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z0-9.-]+)` \\| ([^|]+) \\| ([^|]+) \\|$");

  /** A row of the page: its default as written, and its meaning. */
  private record Said(String usual, String meaning) {}

  private static final Map<String, Said> SAID = new LinkedHashMap<>();

  /** Default, or empty where the metadata has none. */
  private static final Map<String, String> KNOWN = new TreeMap<>();

  private static final Map<String, String> SHIPPED = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        assertThat(SAID.put(row.group(1), new Said(row.group(2), row.group(3))))
            .as("one row for " + row.group(1))
            .isNull();
      }
    }
    for (URL url : Collections.list(SettingsTest.class.getClassLoader().getResources(METADATA))) {
      try (InputStream in = url.openStream()) {
        for (JsonNode each : JsonMapper.shared().readTree(in).path("properties")) {
          KNOWN.putIfAbsent(each.path("name").asString(), usual(each.path("defaultValue")));
        }
      }
    }
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yml"));
    Properties shipped = yaml.getObject();
    assertThat(shipped).isNotNull();
    shipped.stringPropertyNames().forEach(key -> SHIPPED.put(key, shipped.getProperty(key)));
  }

  private static String usual(JsonNode value) {
    return value.isValueNode() ? value.asString("") : "";
  }

  @Test
  void everySettingOfOursStandsInThePageAndNoneThatDoesNotExist() {
    assertThat(ours(SAID)).isNotEmpty().containsExactlyElementsOf(ours(KNOWN));
  }

  @Test
  void everySettingOfOthersInThePageExists() {
    assertThat(KNOWN.keySet()).containsAll(SAID.keySet());
  }

  @Test
  void eachStandsThereWithItsDefaultAndItsMeaning() {
    SAID.forEach(
        (key, said) -> {
          String usual = SHIPPED.getOrDefault(key, key.startsWith(OURS) ? KNOWN.get(key) : "");
          if (usual == null || usual.isEmpty()) {
            assertThat(said.usual()).as("default of " + key).isNotBlank();
          } else {
            assertThat(said.usual()).as("default of " + key).isEqualTo("`" + usual + "`");
          }
          assertThat(said.meaning()).as("meaning of " + key).endsWith(".");
        });
  }

  @Test
  void theShippedFileNamesEverySettingOfOursAndChangesNoneOfTheirDefaults() throws IOException {
    String file = Files.readString(Path.of("src/main/resources/application.yml"));
    for (String key : ours(KNOWN)) {
      assertThat(file).contains(key.substring(key.lastIndexOf('.') + 1) + ":");
      assertThat(SHIPPED.getOrDefault(key, KNOWN.get(key))).as(key).isEqualTo(KNOWN.get(key));
    }
    assertThat(KNOWN.keySet()).as("every key that it sets exists").containsAll(ours(SHIPPED));
  }

  private static TreeSet<String> ours(Map<String, ?> settings) {
    TreeSet<String> keys = new TreeSet<>(settings.keySet());
    keys.removeIf(key -> !key.startsWith(OURS));
    return keys;
  }
}
