package org.calmtrace.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.calmtrace.WrittenPart;
import org.calmtrace.ledger.EventCatalog;
import org.calmtrace.ledger.EventType;
import org.calmtrace.platform.Records;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code events.md}: every event type with the fields of its golden file, which each
 * feature's own test holds to the code. It runs last, for those tests may write these files anew.
 */
@Order(Integer.MAX_VALUE)
@Isolated("comes after the others")
class EventsReferenceTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void thePageHoldsEveryEventWithItsFieldsInTheirOrder() throws IOException {
    StringBuilder page = new StringBuilder();
    String feature = "";
    for (EventType event : events()) {
      if (!feature(event).equals(feature)) {
        feature = feature(event);
        page.append("## ").append(feature).append("\n\n").append(about(event)).append("\n\n");
      }
      page.append(section(event));
    }

    WrittenPart.check("events.md", EventsReferenceTest.class, page.toString());
  }

  @Test
  void everyGoldenFileIsOfAnEventThatThereIs() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.toList())
          .hasSizeGreaterThan(25)
          .containsExactlyInAnyOrderElementsOf(
              events().stream().map(EventsReferenceTest::golden).toList());
    }
  }

  /** What the features name for the ledger, in their order. */
  private static List<EventType> events() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.calmtrace")
            .stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getRawReturnType().isEquivalentTo(EventCatalog.class))
            .sorted(Comparator.comparing(JavaMethod::getFullName))
            .flatMap(method -> catalog(method.reflect()).types().stream())
            .toList();
  }

  private static EventCatalog catalog(Method bean) {
    try {
      Constructor<?> configuration = bean.getDeclaringClass().getDeclaredConstructor();
      configuration.setAccessible(true);
      bean.setAccessible(true);
      return (EventCatalog) bean.invoke(configuration.newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path golden(EventType event) {
    return GOLDEN.resolve(event.name() + "." + event.revision() + ".json");
  }

  private static String feature(EventType event) {
    return event.name().substring(0, event.name().indexOf('.'));
  }

  /** What the events of a feature have in common, as their root says it. */
  private static String about(EventType event) {
    return Javadocs.interfaces(event.type())
        .filter(type -> type.isSealed() && type.getInterfaces().length == 0)
        .map(Javadocs::of)
        .findFirst()
        .orElseThrow();
  }

  private static String section(EventType event) throws IOException {
    String golden = Files.readString(golden(event));
    return """
    ### %s, revision %d

    %s

    %s
    <details><summary>Example</summary>

    ```json
    %s
    ```

    </details>

    """
        .formatted(
            event.name(), event.revision(), meaning(event), fields(event, golden), golden.strip());
  }

  /** The name stands above it already. */
  private static String meaning(EventType event) {
    return Javadocs.of(event.type()).replace(": `" + event.name() + "`", "");
  }

  private static Table fields(EventType event, String golden) {
    Class<? extends Record> type = event.type().asSubclass(Record.class);
    Table table = new Table(List.of("field", "type", "meaning"));
    for (String name : JSON.readTree(golden).propertyNames()) {
      String meaning = Javadocs.ofComponent(type, name);
      assertThat(meaning).as("Javadoc of %s.%s", type.getSimpleName(), name).isNotEmpty();
      String holds = FieldTypes.of(Records.component(type, name).orElseThrow());
      table.row(List.of("`" + name + "`", holds, meaning));
    }
    return table;
  }
}
