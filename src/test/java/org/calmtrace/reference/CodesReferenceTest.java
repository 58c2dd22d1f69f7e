package org.calmtrace.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.calmtrace.incident.codes.Harm;
import org.calmtrace.incident.codes.Reason;
import org.calmtrace.platform.Code;
import org.junit.jupiter.api.Test;

/** Every vocabulary is in {@code codes.md} with its codes in their order, and no other is. */
class CodesReferenceTest {

  @Test
  void theDocumentListsEveryVocabularyWithItsCodes() {
    Map<String, List<String>> documented = new TreeMap<>();
    List<String> codes = new ArrayList<>();
    for (String line : ReferenceTable.lines("codes.md")) {
      if (line.startsWith("## ")) {
        codes = new ArrayList<>();
        documented.put(line.substring(3), codes);
      }
      for (List<String> row : ReferenceTable.rows(List.of(line))) {
        assertThat(row).as(line).doesNotContain("");
        codes.add(ReferenceTable.bare(row.getFirst()));
      }
    }

    assertThat(documented).hasSizeGreaterThan(45).isEqualTo(inCode());
  }

  @Test
  void theCodesOfStandardsStandBesideOurs() {
    String document = String.join("\n", ReferenceTable.lines("codes.md"));

    for (Reason reason : Reason.values()) {
      assertThat(document).containsPattern("`" + reason.code() + "` \\|[^|]*\\| " + reason.mhsds());
    }
    for (Harm harm : Harm.values()) {
      assertThat(document).contains(harm.loinc());
    }
  }

  private static Map<String, List<String>> inCode() {
    Map<String, List<String>> found = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().importPackages("org.calmtrace.incident.codes")) {
      if (type.isEnum() && type.isAssignableTo(Code.class)) {
        String name =
            type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        found.put(
            name.equals("stage") ? "state" : name, Code.all(type.reflect().asSubclass(Code.class)));
      }
    }
    return found;
  }
}
