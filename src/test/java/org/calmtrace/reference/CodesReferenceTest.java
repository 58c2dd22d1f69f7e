package org.calmtrace.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.calmtrace.WrittenPart;
import org.calmtrace.platform.Code;
import org.junit.jupiter.api.Test;

/** Writes {@code codes.md}: every vocabulary, with its words and what its constants know. */
class CodesReferenceTest {

  /** Others say how an answer is to be read, and are in the OpenAPI document. */
  private static final String[] ROOTS = {
    "org.calmtrace.incident.codes",
    "org.calmtrace.facility",
    "org.calmtrace.ledger",
    "org.calmtrace.staff"
  };

  @Test
  void thePageHoldsEveryVocabulary() throws IOException {
    Words words = Words.read();
    StringBuilder page = new StringBuilder();
    Vocabularies.of(ROOTS)
        .forEach((name, vocabulary) -> page.append(section(name, vocabulary, words)));

    WrittenPart.check("codes.md", CodesReferenceTest.class, page.toString());
  }

  private static String section(String name, Class<? extends Code> vocabulary, Words words) {
    List<Method> facts = facts(vocabulary);
    boolean explained =
        constants(vocabulary).anyMatch(code -> !Javadocs.ofConstant((Enum<?>) code).isEmpty());
    List<String> heads = new ArrayList<>(List.of("code", "words"));
    if (explained) {
      heads.add("meaning");
    }
    facts.forEach(fact -> heads.add("`" + fact.getName() + "`"));
    Table table = new Table(heads);
    constants(vocabulary).forEach(code -> table.row(row(name, code, words, explained, facts)));
    return "## " + name + "\n\n" + about(vocabulary, facts) + "\n" + table + "\n";
  }

  private static Stream<? extends Code> constants(Class<? extends Code> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants());
  }

  private static String about(Class<? extends Code> vocabulary, List<Method> facts) {
    String about = Javadocs.of(vocabulary);
    assertThat(about).as("Javadoc of " + vocabulary).isNotEmpty();
    StringBuilder text = new StringBuilder(about).append('\n');
    if (!facts.isEmpty()) {
      text.append('\n');
    }
    for (Method fact : facts) {
      String meaning = Javadocs.ofMethod(vocabulary, fact.getName());
      assertThat(meaning).as("Javadoc of " + fact).isNotEmpty();
      text.append("- `").append(fact.getName()).append("`: ").append(meaning).append('\n');
    }
    return text.toString();
  }

  private static List<String> row(
      String name, Code code, Words words, boolean explained, List<Method> facts) {
    List<String> cells = new ArrayList<>();
    cells.add("`" + code.code() + "`");
    cells.add(words.of(name + "." + code.code(), List.of()));
    if (explained) {
      cells.add(Javadocs.ofConstant((Enum<?>) code));
    }
    facts.forEach(fact -> cells.add(fact(code, fact)));
    return cells;
  }

  /** What a constant can be asked beside its code, such as its code in a standard. */
  private static List<Method> facts(Class<? extends Code> vocabulary) {
    return Arrays.stream(vocabulary.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> method.getParameterCount() == 0 && !method.getName().equals("code"))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static String fact(Code code, Method fact) {
    try {
      return switch (fact.invoke(code)) {
        case Code other -> "`" + other.code() + "`";
        case Boolean holds -> holds ? "yes" : "no";
        case Object value -> value.toString();
      };
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
