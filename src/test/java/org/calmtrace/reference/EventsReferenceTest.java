package org.calmtrace.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calmtrace.facility.FacilityKind;
import org.calmtrace.incident.codes.Antecedent;
import org.calmtrace.incident.codes.Behaviour;
import org.calmtrace.incident.codes.Outcome;
import org.calmtrace.incident.codes.Response;
import org.calmtrace.incident.codes.Technique;
import org.calmtrace.platform.Code;
import org.calmtrace.staff.Profession;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event type is in {@code events.md} with its fields, and no other is. What there is, is what
 * has a golden file: each feature's own test holds those to its catalog, with every field filled.
 */
class EventsReferenceTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern EVENT = Pattern.compile("### ([a-z.-]+), revision (\\d+)");

  @Test
  void theDocumentListsEveryEventWithItsFieldsInTheirOrder() throws IOException {
    Map<String, List<String>> documented = documented();

    assertThat(documented).hasSizeGreaterThan(5).isEqualTo(written());
  }

  private static Map<String, List<String>> documented() {
    Map<String, List<String>> events = new TreeMap<>();
    List<String> lines = ReferenceTable.lines("events.md");
    for (int i = 0; i < lines.size(); i++) {
      Matcher heading = EVENT.matcher(lines.get(i));
      if (heading.matches()) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).startsWith("#")) {
          end++;
        }
        events.put(
            heading.group(1) + "." + heading.group(2),
            ReferenceTable.rows(lines.subList(i, end)).stream()
                .map(row -> ReferenceTable.bare(row.getFirst()))
                .toList());
      }
    }
    return events;
  }

  private static Map<String, List<String>> written() throws IOException {
    Map<String, List<String>> events = new TreeMap<>();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".json", "");
        events.put(name, JSON.readTree(Files.readString(file)).propertyNames().stream().toList());
      }
    }
    return events;
  }

  @Test
  void theVocabulariesAreComplete() {
    Map<String, Class<? extends Code>> vocabularies = new LinkedHashMap<>();
    vocabularies.put("technique", Technique.class);
    vocabularies.put("antecedent", Antecedent.class);
    vocabularies.put("behaviour", Behaviour.class);
    vocabularies.put("response", Response.class);
    vocabularies.put("outcome", Outcome.class);
    vocabularies.put("facility kind", FacilityKind.class);
    vocabularies.put("profession", Profession.class);

    List<String> lines = ReferenceTable.lines("events.md");

    assertThat(lines.subList(lines.indexOf("## Vocabularies") + 4, lines.size()))
        .containsExactlyElementsOf(
            vocabularies.entrySet().stream()
                .map(v -> "| " + v.getKey() + " | " + listed(v.getValue()) + " |")
                .toList());
  }

  private static String listed(Class<? extends Code> vocabulary) {
    return String.join(", ", Code.all(vocabulary).stream().map(code -> "`" + code + "`").toList());
  }
}
